import {themeIn} from 'stet'

console.log(themeIn('journal', 'letter').paper)
