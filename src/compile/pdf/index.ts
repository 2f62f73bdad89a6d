/** A fair copy to pages: composed in numbers first, then drawn. */

export {compose, type PrintOptions} from './compose.ts'
export {draw} from './draw.ts'
export type {FrameLine, FramePage, FrameRule, Frames, Tag} from './frames.ts'
export {framesText} from './frames-text.ts'
