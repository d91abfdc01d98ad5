import type { BackendSettings } from "../kernels";
import type { PackedData } from "./packedData";
import type { Outcome, Task } from "./task";

/** What a thread is sent: first the samples, then one task after the other. */
export type TaskMessage =
  | {
      readonly kind: "data";
      readonly data: PackedData;
      readonly backend: BackendSettings["name"];
    }
  | { readonly kind: "task"; readonly task: Task };

/** What a thread answers. */
export type TaskReport =
  | { readonly kind: "ready" }
  | { readonly kind: "epoch"; readonly epochs: number }
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "failure"; readonly error: unknown };
