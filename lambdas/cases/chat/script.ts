import { createHash } from 'node:crypto';

/** How the conversation looks, beside the style of every page. */
export const CHAT_STYLE = `ol{list-style:none;margin:1rem 0;padding:0;max-height:60vh;overflow-y:auto}li{margin:.5rem 0;padding:.5rem .75rem;border-inline-start:.25rem solid var(--line);white-space:pre-wrap}li.CUSTOMER{border-color:var(--go)}li.waiting span::after{content:' …'}li b{display:block;font-size:.9rem;color:var(--soft)}
#leave{background:none;color:var(--go);border:1px solid var(--go);padding:.6rem 1rem}`;

/**
 * Takes part in a chat by Connect's participant service: what is said comes by a websocket, and where that is lost by asking every five seconds, until it is
 * there again. What anybody writes is only ever text. What is sent waits on the page, in order, until it is taken: nobody types it twice, and no answer
 * that is lost makes it two. The number of a card is taken out before it leaves the page.
 */
export const SCRIPT = `(()=>{
const by=id=>document.getElementById(id),box=by('chat'),given=JSON.parse(box.dataset.given),said=by('said'),words=by('words'),seen=new Set();
const waiting=[];
let connection,socket,heard=0,tries=0,over=false,busy=false;
const state=text=>{by('state').textContent=text};
const ask=async(what,bearer,body)=>{
const answer=await fetch(given.endpoint+'/participant/'+what,{method:'POST',headers:{'content-type':'application/json','x-amz-bearer':bearer},body:JSON.stringify(body)});
if(!answer.ok)throw Object.assign(new Error(what),{status:answer.status});
return answer.json()};
const end=()=>{over=true;state(given.ended);by('write').hidden=true;if(socket)socket.close()};
const put=(one,before)=>{
const line=document.createElement('li'),who=document.createElement('b'),what=document.createElement('span');
who.textContent=given.who[one.ParticipantRole]||given.who.SYSTEM;what.textContent=one.Content;what.dir='auto';
line.className=one.ParticipantRole;line.append(who,what);said.insertBefore(line,before);
said.scrollTop=said.scrollHeight;
return line};
const show=one=>{
if(seen.has(one.Id))return;
seen.add(one.Id);
if(one.ContentType==='application/vnd.amazonaws.connect.event.chat.ended')return end();
if(one.Type!=='MESSAGE'||!/^text\\//.test(one.ContentType))return;
put(one,[...said.children].find(each=>!each.dataset.at||each.dataset.at>one.AbsoluteTime)||null).dataset.at=one.AbsoluteTime};
const catchUp=async()=>{(await ask('transcript',connection,{MaxResults:100,ScanDirection:'BACKWARD',SortOrder:'ASCENDING'})).Transcript.forEach(show)};
const again=()=>{if(over)return;state(given.lost);setTimeout(connect,Math.min(30,2**tries++)*1000)};
const connect=async()=>{
if(over)return;
try{
const{Websocket:{Url},ConnectionCredentials:{ConnectionToken}}=await ask('connection',given.token,{Type:['WEBSOCKET','CONNECTION_CREDENTIALS'],ConnectParticipant:true});
connection=ConnectionToken;
const line=socket=new WebSocket(Url);
line.onopen=()=>{heard=Date.now();line.send('{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}')};
line.onmessage=({data})=>{
heard=Date.now();
const{topic,content}=JSON.parse(data);
if(topic==='aws/subscribe'){tries=0;state('');catchUp().catch(()=>{})}
if(topic==='aws/chat')show(typeof content==='string'?JSON.parse(content):content)};
line.onclose=()=>{if(line===socket)again()};
}catch(problem){if(problem.status===403)end();else again()}};
setInterval(()=>{
if(over||!connection)return;
if(socket&&socket.readyState===1){if(Date.now()-heard>25000)socket.close();else socket.send('{"topic":"aws/heartbeat"}')}},10000);
setInterval(()=>{if(!over&&connection&&(!socket||socket.readyState!==1))catchUp().catch(()=>{})},5000);
const isCard=run=>{const digits=[...run.replace(/\\D/g,'')].reverse();return digits.reduce((sum,digit,at)=>{const value=digit*(1+at%2);return sum+(value>9?value-9:value)},0)%10===0};
const withoutCards=text=>text.replace(/\\d(?:[ -]?\\d){12,18}/g,run=>isCard(run)?'[card number removed]':run);
const send=async()=>{
if(busy||over||!connection)return;
busy=true;
try{
while(waiting.length){
const{text,token,line}=waiting[0];
const{Id,AbsoluteTime}=await ask('message',connection,{ContentType:'text/plain',Content:text,ClientToken:token});
waiting.shift();line.remove();
show({Id,AbsoluteTime,Content:text,Type:'MESSAGE',ContentType:'text/plain',ParticipantRole:'CUSTOMER'});
if(by('state').textContent===given.notSent)state('')}
}catch(problem){if(!over)state(given.notSent);if(problem.status===403&&socket)socket.close()}
busy=false};
setInterval(send,3000);
by('write').onsubmit=event=>{
event.preventDefault();
const text=withoutCards(words.value.trim());
words.focus();
if(!text)return;
const line=put({Content:text,ParticipantRole:'CUSTOMER'},null);
line.classList.add('waiting');
waiting.push({text,token:crypto.randomUUID(),line});
words.value='';send()};
by('leave').onclick=()=>ask('disconnect',connection,{ClientToken:crypto.randomUUID()}).then(end,end);
by('plain').hidden=true;box.hidden=false;connect()})()`;

const digestOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
export const STYLE_HASH = digestOf(CHAT_STYLE);
export const SCRIPT_HASH = digestOf(SCRIPT);
