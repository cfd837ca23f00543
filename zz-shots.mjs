import { chromium } from '@playwright/test';
const base = process.env.BASE ?? 'http://127.0.0.1:14010';
const fake = process.env.FAKE !== '0';
const user = process.env.WHO ?? 'casework-advocate@example.org';
const now = Date.now(); const at = (d, h=0) => new Date(now + d*864e5 + h*36e5).toISOString();
const type = (key,name,milestone=false)=>({key,name,milestone,countsTime:!milestone});
const base1 = { version:1, source:'human', startedAt:null, dueAt:null, dueAllDay:false, durationMinutes:null, cancelReason:null, recordedBy:null, assignee:{documentId:'a',name:'Ada Bell'}, participants:[], comments:null };
const A = [
 {...base1, documentId:'x1', type:type('hearing','Review hearing'), state:'planned', summary:'28-day review hearing, by video', at:at(4), dueAt:at(4)},
 {...base1, documentId:'x2', type:type('letter','Letter'), state:'planned', summary:'Notice to the Tribunal', at:at(-2), dueAt:at(-2), dueAllDay:true},
 {...base1, documentId:'x3', type:type('visit','Ward visit'), state:'done', summary:'Talked through the report', at:at(-3), durationMinutes:50, comments:'Talked through the report; she wants Dr Lee to attend. '.repeat(9), participants:[{documentId:'p',name:'Jane Quill',kind:'individual',role:{documentId:'r',key:'c',name:'Client'}},{documentId:'p2',name:'Dr Lee',kind:'individual',role:{documentId:'r2',key:'d',name:'Psychiatrist'}}]},
 {...base1, documentId:'x4', type:type('notice','Notice given',true), state:'done', summary:null, at:at(-5)},
 {...base1, documentId:'x5', type:type('role-begun','Role begun'), state:'done', source:'system', summary:'Supporter: Ann Quill', at:at(-20)},
 {...base1, documentId:'x6', type:type('call','Phone call'), state:'cancelled', summary:'Call back about the lease', cancelReason:'Settled in the ward visit', at:at(-21)},
 {...base1, documentId:'x7', type:type('call','Phone call'), state:'done', summary:'Intake call', at:at(-40), durationMinutes:95, comments:'Wants to leave hospital.'},
 {...base1, documentId:'x8', type:type('case-opened','Case opened'), state:'done', source:'system', summary:'Case C-2026-00012 opened', at:at(-40)},
];
const caseT = { data:{ case:{documentId:'c',reference:'C-2026-00012',title:'Order review',stage:'open',openedAt:at(-40),closedAt:null,version:3}, client:{documentId:'i',name:'Jane Quill'}, actions:A }, meta:{nextCursor:'zz'} };
const row = (n, name, next, overdue)=>({documentId:'c'+n,reference:`C-2026-0001${n}`,title:n%2?'Order review':null,stage:'open',confidential:false,openedAt:at(-30),closedAt:null,client:{documentId:'i',name},lastDone:{documentId:'d',type:'Phone call',summary:'Rang the ward',at:at(-3)},nextPlanned:next,overdue});
const load = { data:[row(1,'Jane Quill',{documentId:'s',type:'Letter',summary:'Notice to the Tribunal',at:at(-2),allDay:true},2),row(2,'Bartholomew Featherstonehaugh-Cholmondeley',{documentId:'s',type:'Hearing',summary:'Review hearing',at:at(4),allDay:false},0),row(3,'Anonymous A-2026-0001',null,0)], meta:{nextCursor:null} };
const url = process.argv[2]; const name = process.argv[3]; const width = Number(process.argv[4] ?? 1280); const dark = process.argv[5]==='dark';
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const context = await browser.newContext({ viewport:{ width, height: width<500?844:860 }, colorScheme: dark?'dark':'light', timezoneId:'Australia/Hobart', locale: process.env.LOC ?? 'en-AU' });
const r = await context.request.post(base+'/admin/login',{data:{email:user,password:'Passw0rd!'}});
const token=(await r.json()).data.token;
await context.addCookies([{name:'jwtToken',value:token,url:base+'/admin'}]);
await context.addInitScript(([d,l]) => { localStorage.setItem('isLoggedIn','true'); localStorage.setItem('STRAPI_THEME', d?'dark':'light'); if(l) localStorage.setItem('strapi-admin-language', l); },[dark,process.env.UILANG]);
const page = await context.newPage();
page.on('console', m => { if(m.type()==='error'&&!/404|preview|ai-/.test(m.text())) console.log('console:', m.text().slice(0,300)); });
page.on('pageerror', e => console.log('pageerror:', e.message));
if (fake) {
 await page.route(u=>/^\/case-management\/(cases|identities)\/.*\/timeline/.test(u.pathname), (route) => route.fulfill({ json: /identities/.test(route.request().url()) ? {data:{identity:{documentId:'i',name:'Jane Quill'},actions:A.map(a=>({...a,case:{documentId:'c',reference:'C-2026-00012'}}))},meta:{nextCursor:null}} : caseT }));
 await page.route(u=>/^\/case-management\/caseload/.test(u.pathname), (route)=>route.fulfill({json: process.env.EMPTY?{data:[],meta:{nextCursor:null}}:load}));
 await page.route(u=>/^\/case-management\/about/.test(u.pathname), (route)=>route.fulfill({json:{data:{name:'Demo',demo:true,timeZone:'Australia/Hobart'}}}));
}
await page.goto(base+'/admin'+url); await page.waitForLoadState('networkidle'); await page.waitForTimeout(800);
if (process.env.CLICK) { await page.getByText(process.env.CLICK).first().click(); await page.waitForTimeout(800); }
const sw = await page.evaluate(()=>document.documentElement.scrollWidth); console.log('scrollWidth',sw,'of',width);
await page.screenshot({ path:`/tmp/adm/${name}.png`, fullPage: !!process.env.FULL });
await browser.close();
