import {picturesIn} from 'stet'

const pictures = picturesIn('.')
try {
  pictures('none.png')
} catch (error) {
  console.log(error.message)
}
