import type {
  CustomerId,
  MembershipSwitchConfigId,
  SwitchConfig,
  SwitchPreview,
  SwitchWish,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { Asked } from '$lib/atOnce/asked.svelte';

/** The ways to switch that are open to a member. */
export class SwitchConfigsState extends Asked<SwitchConfig[]> {
  constructor(readonly member: CustomerId) {
    super();
  }

  read(): Promise<void> {
    return this.ask(() => commands.switchConfigs(this.member));
  }
}

/** Where one way leads. */
export class SwitchTargetState extends Asked<SwitchConfig | null> {
  constructor(readonly member: CustomerId) {
    super();
  }

  read(config: MembershipSwitchConfigId): Promise<void> {
    return this.ask(() => commands.switchConfig(this.member, config));
  }
}

/** What a switch would mean. */
export class SwitchPreviewState extends Asked<SwitchPreview> {
  constructor(readonly member: CustomerId) {
    super();
  }

  read(wish: SwitchWish): Promise<void> {
    return this.ask(() => commands.previewSwitch(this.member, wish));
  }
}
