import type {
  AdditionalModuleContractId,
  ContractId,
  ModuleContractView,
  ModuleOffer,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { Asked } from '$lib/atOnce/asked.svelte';

/** What can be bought beside a contract. */
export class ModuleOffersState extends Asked<ModuleOffer[]> {
  constructor(readonly contract: ContractId) {
    super();
  }

  read(): Promise<void> {
    return this.ask(() => commands.purchasableModules(this.contract));
  }
}

/** How the contract of a module can end. */
export class ModuleEndState extends Asked<ModuleContractView> {
  constructor(
    readonly contract: ContractId,
    readonly module: AdditionalModuleContractId,
  ) {
    super();
  }

  read(): Promise<void> {
    return this.ask(() => commands.moduleContract(this.contract, this.module));
  }
}
