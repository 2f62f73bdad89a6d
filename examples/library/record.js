import {record} from 'stet'

const {ledger, refused} = record([], 'Organiza-\ntion', 'mine', [{at: [8, 10], now: '', why: 'a divided word', sure: 0.9}])
console.log(ledger, refused)
