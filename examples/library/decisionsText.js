import {decisionsText} from 'stet'

console.log(decisionsText([{before: 'in ', text: '20102', after: ',', read: '2010[^2]'}], 'article.txt'))
