import {restorePreset} from 'stet'

console.log(restorePreset.plugins[0].name, restorePreset.plugins.at(-1).name)
