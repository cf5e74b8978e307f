import type { MessageKind } from '../model/message.ts';
import { type FactWords, factWords } from './facts.ts';

/** What a person reads: a heading and a text in the site, and the short message. */
export type ToldText = { readonly title: string; readonly text: string; readonly sms: string };

export type TextContext = {
  /** Title of the campaign's announcement. */
  readonly campaign: string;
  /** The body that recruits, e.g. 洪洞县司法局. */
  readonly bureau: string;
};

type Template = (facts: FactWords, context: TextContext) => ToldText;

/** In a short message: where to look, without an address that a stranger could imitate. */
const LOOK = '请到报名网站“报名查询”查看。';
const KEEP = '请保持手机畅通，常来本页查看。';

const on = (when: string | undefined): string => (when === undefined ? '时间见报名查询' : `时间：${when}`);
const before = (until: string | undefined): string => (until === undefined ? '尽快' : `在${until}之前`);

/** One text per kind of message. The compiler asks for the missing one when a kind is added. */
const TEMPLATES: Readonly<Record<MessageKind, Template>> = {
  'application.received': (_, { campaign }) => ({
    title: '报名已收到',
    text: `您在“${campaign}”的报名已收到，等待资格审查。请妥善保存报名号和查询码，进展和结果都凭它们查询。${KEEP}`,
    sms: `您的司法协理员报名已收到，请保存好报名号和查询码，查询进展${LOOK}`,
  }),
  'application.corrected': (_, { campaign, bureau }) => ({
    title: '报名内容已更正',
    text: `您在“${campaign}”的报名内容已更正，以更正后的为准，原来的内容留有记录。不是您本人更正的，请立即联系${bureau}。`,
    sms: `您的司法协理员报名内容已更正，非本人操作请联系司法局。${LOOK}`,
  }),
  'application.withdrawn': (_, { campaign, bureau }) => ({
    title: '报名已撤回',
    text: `您在“${campaign}”的报名已撤回，本次招聘中的程序到此结束。不是您本人撤回的，请立即联系${bureau}。`,
    sms: `您的司法协理员报名已撤回，非本人操作请联系司法局。${LOOK}`,
  }),
  'result.published': ({ notice = '结果', until }, { campaign }) => ({
    title: `${notice}已公布`,
    text: `“${campaign}”的${notice}已公布，您本人的结果见本页，公开的内容在“公示”栏目。${
      until === undefined ? '' : `对公布的内容有异议的，请在${until}之前提出。`
    }`,
    sms: `司法协理员招聘${notice}已公布。您本人的结果${LOOK}`,
  }),
  'stage.result': ({ stage = '本环节' }, { campaign }) => ({
    title: `${stage}结果已出`,
    text: `“${campaign}”的${stage}已结束，您本人的结果、理由和下一步要做的事见本页。对结果有疑问的，本页写明了怎样申诉和询问。`,
    sms: `司法协理员招聘${stage}已结束，您的结果和下一步要做的事${LOOK}`,
  }),
  'appeal.received': ({ until }, { campaign }) => ({
    title: '申诉已收到',
    text: `您对“${campaign}”资格审查结果的申诉已收到，由原审查人以外的人员处理${
      until === undefined ? '' : `，${until}之前答复`
    }。答复后会再通知您。`,
    sms: `您的资格审查申诉已收到，由其他人员处理，答复后通知您。进展${LOOK}`,
  }),
  'appeal.decided': ({ result, decision = result }, { campaign }) => ({
    title: '申诉已有答复',
    text: `您对“${campaign}”资格审查结果的申诉已有答复${
      decision === undefined ? '' : `（${decision}）`
    }，理由和下一步见本页。`,
    sms: `您的资格审查申诉已有答复，理由和下一步${LOOK}`,
  }),
  'post.cancelled': ({ position, until }, { campaign }) => ({
    title: '报考岗位已取消',
    text: `“${campaign}”中您报考的岗位${position ?? ''}因人数未达到开考比例已取消或核减。您可以${before(until)}在本页改报其他符合条件的岗位；逾期未改报的，本次报名终止。`,
    sms: `您报考的岗位因未达开考比例已取消，可${before(until)}改报其他岗位，${LOOK}`,
  }),
  'post.moved': ({ position }, { campaign }) => ({
    title: '已改报岗位',
    text: `您在“${campaign}”中已改报岗位${position ?? ''}，今后的程序按新岗位进行。`,
    sms: `您已改报岗位${position ?? ''}，今后按新岗位参加招聘。${LOOK}`,
  }),
  'ticket.issued': ({ when }, { campaign }) => ({
    title: '准考证可以打印了',
    text: `“${campaign}”的准考证已发放（${on(when)}）。请在本页打印，考试时带准考证和居民身份证原件，按准考证上的时间、地点参加。`,
    sms: `司法协理员招聘准考证已发放，${on(when)}。请到报名网站“报名查询”打印。`,
  }),
  'score-review.received': ({ exam = '', until }, { campaign }) => ({
    title: '成绩复核申请已收到',
    text: `您对“${campaign}”${exam}成绩的复核申请已收到。复核只查漏评和加分错误${
      until === undefined ? '' : `，${until}之前答复`
    }。答复后会再通知您。`,
    sms: `您的成绩复核申请已收到，答复后通知您。进展${LOOK}`,
  }),
  'score-review.decided': ({ exam = '', result, decision = result }, { campaign }) => ({
    title: '成绩复核已有结果',
    text: `您对“${campaign}”${exam}成绩的复核已有结果${decision === undefined ? '' : `（${decision}）`}，详见本页。`,
    sms: `您申请的成绩复核已有结果，${LOOK}`,
  }),
  'interview.assigned': ({ when }, { campaign }) => ({
    title: '面试安排已确定',
    text: `“${campaign}”的面试安排已确定（${on(when)}）。请带居民身份证原件按时到场；抽签号现场使用，面试中请不要说出姓名。`,
    sms: `司法协理员招聘面试安排已确定，${on(when)}，请带身份证。地点${LOOK}`,
  }),
  substituted: ({ until }, { campaign }) => ({
    title: '您已递补',
    text: `“${campaign}”中您报考的岗位有名额空出，按名次由您递补，进入后面的程序。请${before(until)}查看本页写明的要做的事。${KEEP}`,
    sms: `您报考的司法协理员岗位由您递补，请${before(until)}到报名网站“报名查询”查看要做的事。`,
  }),
  struck: (_, { campaign, bureau }) => ({
    title: '拟聘用资格已取消',
    text: `“${campaign}”公示期间收到的异议经核实成立，您的拟聘用资格已取消。理由可以向${bureau}询问，不服的可以申请复核，也可以向纪检监察机关反映。`,
    sms: `您的司法协理员拟聘用资格有变化，理由和办法${LOOK}`,
  }),
  'contract.offered': ({ until }, { campaign }) => ({
    title: '请签订合同',
    text: `“${campaign}”公示结束，请您${before(until)}按本页写明的时间、地点，带居民身份证原件签订合同；放弃的也请告诉我们，以便递补。`,
    sms: `请您${before(until)}签订司法协理员聘用合同，时间地点${LOOK}`,
  }),
  'contract.signed': ({ when }, { campaign, bureau }) => ({
    title: '合同已签订',
    text: `您与${bureau}的司法协理员聘用合同已签订（“${campaign}”）${when === undefined ? '' : `，${when}起到岗`}。合同副本请妥善保存。`,
    sms: `您的司法协理员聘用合同已签订${when === undefined ? '' : `，${when}起到岗`}。${LOOK}`,
  }),
  'contract.declined': (_, { campaign, bureau }) => ({
    title: '已登记放弃聘用',
    text: `“${campaign}”中已登记您放弃聘用，空出的名额按名次递补。不是您本人放弃的，请立即联系${bureau}。`,
    sms: `已登记您放弃司法协理员聘用，非本人操作请联系司法局。${LOOK}`,
  }),
  'code.reissued': (_, { campaign, bureau }) => ({
    title: '查询码已补发',
    text: `您在“${campaign}”的查询码已由工作人员当面查验身份证件后补发，原查询码不能再用。不是您本人办理的，请立即联系${bureau}。`,
    sms: `您的司法协理员报名查询码已当面补发，原码作废；非本人办理请立即联系司法局。`,
  }),
};

/**
 * What an applicant is told. The facts are those of the item's `tell`; only days, moments, posts, stages, notices and decisions
 * find their way into a text, so no number or name of a person can. A short message fits one SMS (70 characters) unless a
 * moment makes it longer. Source: 六(三), right to know.
 */
export const toldText = (
  kind: MessageKind,
  facts: Readonly<Record<string, unknown>> | undefined,
  context: TextContext,
): ToldText => TEMPLATES[kind](factWords(facts), context);
