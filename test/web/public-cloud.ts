import { type ApplicationStoreOf, storesOf } from './stores.ts';
import { type Cloud } from '../../infra/local/cloud.ts';
import type { Campaign } from '../../shared/domain/model/campaign.ts';
import { aCampaign } from '../builders/campaign.ts';
import { testCloud } from '../setup/cloud.ts';
