import {buildGalley, sourceOf} from 'stet'

const source = 'A line,\r\n\r\n\tand what stands between.\f'
console.log(sourceOf(buildGalley(source)) === source)
