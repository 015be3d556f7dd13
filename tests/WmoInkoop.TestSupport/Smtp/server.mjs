// A real SMTP server for tests. First line on stdin: its settings. Every next line: new rules, or { ping }. Every line on stdout: an event.
//   settings { starttls, cert, key, user, password }   rules { refuseAll: {code, text} | null, refuse: [{recipient, code, text}] }
//   events   { event: 'listening', port } { event: 'mail', from, to, messageId, subject, text, html, tls, user } { event: 'refused', code, to } { event: 'pong' }
import { createInterface } from 'node:readline';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const emit = event => process.stdout.write(JSON.stringify(event) + '\n');
const answer = ({ code, text }, to) => { emit({ event: 'refused', code, to }); return Object.assign(new Error(text), { responseCode: code }); };
let rules = { refuseAll: null, refuse: [] };

function start({ starttls, cert, key, user, password }) {
  const server = new SMTPServer({
    cert, key,
    disabledCommands: [...(starttls ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])],
    authOptional: !user,
    disableReverseLookup: true,
    closeTimeout: 1000,
    onAuth: (auth, session, done) => auth.username === user && auth.password === password ? done(null, { user }) : done(answer({ code: 535, text: 'Authentication credentials invalid' })),
    onMailFrom: (address, session, done) => done(rules.refuseAll ? answer(rules.refuseAll, address.address) : null),
    onRcptTo: (address, session, done) => {
      const rule = rules.refuse.find(r => r.recipient === address.address);
      done(rule ? answer(rule, address.address) : null);
    },
    onData: (stream, session, done) => {
      const parts = [];
      stream.on('data', part => parts.push(part));
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(parts));
        emit({
          event: 'mail', from: mail.from, to: session.envelope.rcptTo.map(r => r.address), messageId: mail.messageId, subject: mail.subject,
          text: mail.text, html: mail.html, tls: session.secure, user: session.user ?? null,
        });
        done();
      });
    },
  });
  server.on('error', () => {}); // a client that is killed, or that does not trust the certificate, is no matter of the server
  server.listen(0, '127.0.0.1', () => emit({ event: 'listening', port: server.server.address().port }));
}

let started = false;
createInterface({ input: process.stdin })
  .on('line', line => {
    const message = JSON.parse(line);
    if (message.ping) {
      emit({ event: 'pong' });
    } else if (started) {
      rules = message;
      emit({ event: 'rules' });
    } else {
      started = true;
      start(message);
    }
  })
  .on('close', () => process.exit(0)); // the test that started it is gone
