import { maskCitizenId } from '../../../shared/domain/identity/mask.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Arrangement } from '../../../shared/domain/model/sitting.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import { TicketCard, type TicketFacts } from '../../../shared/web/ticket.tsx';
import { type CampaignState, campaignPath, withCampaign } from '../campaign-state/load.ts';
import { refusedWith } from '../http/answer.ts';
import type { Services } from '../services.ts';
import { loadSitting } from '../sitting/load.ts';
import { roomAsked, roomName, type Seated, seatedIn } from './seated.ts';

const WIDTH = 16;

/** A verified picture's address for five minutes; undefined for a PDF, or while nothing is verified. */
async function photoOf(services: Services, uploadId: string): Promise<string | undefined> {
  const verdicts = await services.documents.find(uploadId);
  const photo = verdicts.find(({ kind }) => kind === 'photo');
  if (photo === undefined || photo.fault !== undefined || photo.type === 'pdf') return undefined;
  return services.bucket.viewUrl(photo);
}

async function ticketOf(
  { number, post, seat, ticketNumber }: Seated,
  room: string,
  state: CampaignState,
  { terms, stage }: Arrangement,
  services: Services,
): Promise<readonly TicketFacts[]> {
  const dossier = await services.applications.findDossier(number);
  if (dossier === undefined) return [];
  const { name, sealed, documents } = dossier.application;
  const [{ citizenId }, photo] = await Promise.all([
    services.vault.open(number, sealed),
    photoOf(services, documents.uploadId),
  ]);
  return [
    {
      title: state.campaign.title,
      stage: STAGE_LABELS[stage],
      ticketNumber,
      name,
      maskedCitizenId: maskCitizenId(citizenId),
      post,
      number,
      roomName: room,
      seat,
      terms,
      ...(photo !== undefined && { photo }),
    },
  ];
}

const pairs = (tickets: readonly TicketFacts[]): readonly (readonly TicketFacts[])[] =>
  Array.from({ length: Math.ceil(tickets.length / 2) }, (_, sheet) =>
    tickets.slice(sheet * 2, sheet * 2 + 2),
  );

/** GET …/sitting/tickets?room=: every ticket of a room, two to a page; as data without the photos' addresses. */
export const ticketsPage = withCampaign(async (state, request, services) => {
  const sitting = await loadSitting(state, services);
  const { arrangement } = sitting;
  const room = roomAsked(sitting, request.query('room'));
  if (arrangement === undefined || room === undefined) return refusedWith(404, { code: 'not-found' });
  const name = roomName(arrangement, room);
  const found = await inParallel(seatedIn(state, sitting, room), WIDTH, (seated) =>
    ticketOf(seated, name, state, arrangement, services),
  );
  const tickets = found.flat();
  const photos = tickets.flatMap(({ photo }) => (photo === undefined ? [] : [new URL(photo).origin]));
  return {
    kind: 'page',
    data: {
      room: name,
      tickets: tickets.map(({ photo, ...ticket }) => ({ ...ticket, hasPhoto: photo !== undefined })),
    },
    page: {
      title: `${name}准考证`,
      bodyClass: 'has-notice',
      showFrom: [...new Set(photos)],
      body: (
        <TicketSheets name={name} tickets={tickets} back={campaignPath(state.campaign.code, '/sitting')} />
      ),
    },
  };
});

type TicketSheetsProps = {
  readonly name: string;
  readonly tickets: readonly TicketFacts[];
  readonly back: string;
};

const TicketSheets = ({ name, tickets, back }: TicketSheetsProps) => (
  <div class="tickets">
    <h1>{name}准考证</h1>
    <p class="no-print">
      <a class="linklike" href={back}>
        返回考场和准考证
      </a>
      <span class="soft"> 共 {tickets.length} 张，用浏览器的打印功能打印，A4 纸每页两张。</span>
    </p>
    {tickets.length === 0 && <p class="table-empty">这个考场没有安排人员。</p>}
    {pairs(tickets).map((pair) => (
      <div class="ticket-sheet" key={pair[0]?.number}>
        {pair.map((ticket) => (
          <TicketCard key={ticket.number} ticket={ticket} />
        ))}
      </div>
    ))}
  </div>
);
