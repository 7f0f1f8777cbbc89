/** What a key asks of the map; `undefined`: nothing, the key is somebody else's. */
export type MapKeyWish =
  | { readonly type: 'pan'; readonly east: number; readonly north: number }
  | { readonly type: 'zoom'; readonly steps: number }
  | { readonly type: 'showAll' };

export function wishOfKey(key: string): MapKeyWish | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { type: 'pan', east: -1, north: 0 };
    case 'ArrowRight':
      return { type: 'pan', east: 1, north: 0 };
    case 'ArrowUp':
      return { type: 'pan', east: 0, north: 1 };
    case 'ArrowDown':
      return { type: 'pan', east: 0, north: -1 };
    case '+':
    case '=':
      return { type: 'zoom', steps: 1 };
    case '-':
    case '_':
      return { type: 'zoom', steps: -1 };
    case '0':
    case 'Home':
      return { type: 'showAll' };
    default:
      return undefined;
  }
}
