import type { HostEvent, HostLevel, HostState } from '../model/host.ts';

export const HOST_STATE_LABELS: Readonly<Record<HostState, string>> = {
  draft: '准备中，尚未上报',
  submitted: '已上报市司法局',
  city: '市司法局已转报省司法厅',
  filed: '省司法厅已备案',
  returned: '已退回县司法局',
};

export const HOST_EVENT_LABELS: Readonly<Record<HostEvent, string>> = {
  attach: '上传批准文件',
  submit: '上报市司法局',
  pass: '转报省司法厅',
  file: '予以备案',
  return: '退回县司法局',
};

export const HOST_LEVEL_LABELS: Readonly<Record<HostLevel, string>> = {
  officer: '县司法局',
  city: '市司法局',
  province: '省司法厅',
};
