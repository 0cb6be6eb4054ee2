import { currentStore, missingFiles, saveAll, type Progress } from './saving.ts';
import { OtherVersionError } from './verified.ts';

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function reasonOf(error: unknown): string {
  if (error instanceof OtherVersionError)
    return '网站刚刚更新：请刷新本页，按“更新”换到新版本，再接着存。';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return '本机留给浏览器的空间不够，没有存完；网站照常可用。';
  }
  return '没有存完：网络断了，或服务器没有应答。已存的部分还在，可以接着存。';
}

/** The panel under the button: the size beforehand, the progress, the outcome. */
class SavingPanel {
  readonly element = document.createElement('div');
  readonly #text = document.createElement('p');
  readonly #bar = document.createElement('progress');
  readonly #start = document.createElement('button');
  readonly #opener: HTMLElement;
  #isSaving = false;

  /** @param opener the button that the panel stands under */
  constructor(opener: HTMLElement) {
    this.#opener = opener;
    this.element.className = 'offline-panel';
    this.element.dataset.offlinePanel = '';
    this.#text.setAttribute('role', 'status');
    this.#bar.setAttribute('aria-label', '离线保存的进度');
    this.#bar.hidden = true;
    this.#start.type = 'button';
    this.#start.hidden = true;
    this.#start.addEventListener('click', () => void this.#save());
    this.element.append(this.#text, this.#bar, this.#start);
  }

  /** Tells how much there is to save; while it is being saved, the progress goes on. */
  async open(): Promise<void> {
    if (this.#isSaving) return;
    this.#bar.hidden = true;
    try {
      const { kept, total, files } = await missingFiles(await currentStore());
      if (files.length === 0) {
        this.#finish(total);
        return;
      }
      const rest = megabytes(total - kept);
      this.#text.textContent = `全部内容 ${megabytes(total)}，本机已有 ${megabytes(kept)}，还要下载 ${rest}。`;
      this.#offer('开始保存');
    } catch {
      this.#text.textContent = '这个浏览器没有为本站留出空间，不能离线保存；网站照常可用。';
    }
  }

  async #save(): Promise<void> {
    // Who pressed it by the keyboard would else be thrown back to the beginning of the page.
    this.#opener.focus({ preventScroll: true });
    this.#isSaving = true;
    this.#start.hidden = true;
    this.#bar.hidden = false;
    this.#text.textContent = '正在保存……';
    try {
      const store = await currentStore();
      await saveAll(store, (progress) => {
        this.#show(progress);
      });
      this.#finish((await missingFiles(store)).total);
    } catch (error) {
      this.#text.textContent = reasonOf(error);
      this.#offer('再试一次');
    } finally {
      this.#isSaving = false;
    }
  }

  #show({ kept, total }: Progress): void {
    this.#bar.max = total;
    this.#bar.value = kept;
  }

  #offer(label: string): void {
    this.#start.textContent = label;
    this.#start.hidden = false;
  }

  #finish(total: number): void {
    this.#bar.hidden = true;
    this.#start.hidden = true;
    this.#text.textContent = `全部内容（${megabytes(total)}）已存在本机，没有网络也能打开。`;
  }
}

let panel: SavingPanel | undefined;

/** Opens the panel under the button, or closes it; what is being saved goes on meanwhile. */
export function togglePanel(button: HTMLButtonElement): void {
  panel ??= new SavingPanel(button);
  const wasOpen = panel.element.isConnected;
  button.setAttribute('aria-expanded', String(!wasOpen));
  if (wasOpen) {
    panel.element.remove();
    return;
  }
  button.after(panel.element);
  void panel.open();
}
