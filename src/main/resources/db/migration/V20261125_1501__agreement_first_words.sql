-- The words that Lodestar brings, in English and German. An institution may put its own in their place.
insert into agreement_version (kind, version, written_at) values ('AGREEMENT', 1, now()), ('GUIDE', 1, now());

insert into agreement_words (kind, version, language, words) values ('AGREEMENT', 1, 'en', $words$
This is a promise between two students, not a contract. Read it, talk about it when you first meet, and say yes to it if you mean it.

**What mentoring is**

One of you has been here a little longer and shares what helped. The other decides what it is about, and does the work. You meet regularly, listen to each other, and agree on one small next step each time.

**What it is not**

Mentoring is not teaching, and nobody gets or gives marks for it. A mentor is not a doctor, a therapist or a lawyer, and may always say: "This is more than I can help with. Let us find somebody who can." Nobody does the other's assignments, and no money changes hands.

**What stays between you**

What you tell each other stays between you. Neither of you repeats it to friends, classmates, teachers or family, writes about it anywhere else, or records a talk, unless the other has said yes to just that.

**What must be passed on**

A few things nobody should carry alone. If one of you learns that

- somebody's life or health is in danger,
- somebody is being hurt, threatened or harassed, or may hurt somebody,
- the law demands that it is reported,

then it is passed on: to your coordinator, and where it is urgent first to the emergency services. If you can, say so to the other beforehand. Pass on only what is needed, only to those who can help.

**What others can read**

After a meeting the mentor writes a short follow-up. Once it is completed, the mentee can read it. So can the faculty member who supervises your mentorship, the coordinators and the administrators of the program; each reading is recorded. They also see when and where you meet, and who came. Nobody else does. A follow-up says what you worked on and what comes next; it is not the place for anything private.

**How you treat each other**

- You take each other seriously, whatever your origin, faith, gender, body, or way of learning.
- A no is a no. Nobody has to answer a question, or explain why not.
- No courting, no lending, no selling while you are mentor and mentee.

**How you meet**

- At least every three weeks, in a place where both feel at ease, or online.
- On time. Who cannot come says so as early as possible, at the latest the day before.
- Before you part, you agree on the next step and the next date.

**How it ends**

Each of you may end it at any time by telling the coordinator, and owes the other no reason. A mentee may ask for another mentor. It is held against nobody. What was said stays between you afterwards, too.

**If something is wrong**

Talk to each other if you can. If you cannot, or do not want to, talk to your coordinator. You do not need to be sure.
$words$);

insert into agreement_words (kind, version, language, words) values ('AGREEMENT', 1, 'de', $words$
Dies ist ein Versprechen zwischen zwei Studierenden, kein Vertrag. Lesen Sie es, sprechen Sie beim ersten Treffen darüber, und sagen Sie Ja, wenn Sie es so meinen.

**Was Mentoring ist**

Jemand ist schon etwas länger hier und gibt weiter, was geholfen hat. Das Gegenüber bestimmt, worum es geht, und erledigt die Arbeit selbst. Sie treffen sich regelmäßig, hören einander zu und vereinbaren jedes Mal einen kleinen nächsten Schritt.

**Was es nicht ist**

Mentoring ist kein Unterricht, und niemand bekommt oder gibt dafür Noten. Ein Mentorat ersetzt weder ärztlichen noch therapeutischen noch rechtlichen Rat, und Mentor\*innen dürfen immer sagen: „Das ist mehr, als ich leisten kann. Suchen wir jemanden, der es kann.“ Niemand erledigt die Aufgaben des anderen, und es fließt kein Geld.

**Was unter Ihnen bleibt**

Was Sie einander erzählen, bleibt unter Ihnen. Beide sagen es weder Freunden noch Mitstudierenden, Lehrenden oder der Familie weiter, schreiben an keiner anderen Stelle darüber und nehmen kein Gespräch auf, es sei denn, das Gegenüber hat genau dem zugestimmt.

**Was weitergegeben werden muss**

Manches soll niemand allein tragen. Wenn Sie erfahren, dass

- das Leben oder die Gesundheit eines Menschen in Gefahr ist,
- jemand verletzt, bedroht oder belästigt wird oder jemanden verletzen könnte,
- das Gesetz eine Meldung verlangt,

dann wird es weitergegeben: an die Koordination, und wenn es eilt, zuerst an den Notruf. Sagen Sie es dem Gegenüber vorher, wenn das möglich ist. Geben Sie nur weiter, was nötig ist, und nur an Menschen, die helfen können.

**Was andere lesen können**

Nach einem Treffen schreibt Mentor\*in eine kurze Gesprächsnotiz. Sobald sie abgeschlossen ist, kann Mentee sie lesen. Lesen können sie außerdem die Lehrperson, die Ihr Mentorat betreut, die Koordination und die Administration des Programms; jedes Lesen wird festgehalten. Sie sehen auch, wann und wo Sie sich treffen und wer gekommen ist. Sonst niemand. Eine Gesprächsnotiz sagt, woran Sie gearbeitet haben und was als Nächstes kommt; Privates gehört nicht hinein.

**Wie Sie miteinander umgehen**

- Sie nehmen einander ernst, gleich welcher Herkunft, welchen Glaubens, Geschlechts oder Körpers und wie auch immer jemand lernt.
- Ein Nein ist ein Nein. Niemand muss eine Frage beantworten oder begründen, warum nicht.
- Keine Annäherungsversuche, kein Verleihen und kein Verkaufen, solange das Mentorat dauert.

**Wie Sie sich treffen**

- Mindestens alle drei Wochen, an einem Ort, an dem sich beide wohlfühlen, oder online.
- Pünktlich. Wer nicht kommen kann, sagt so früh wie möglich ab, spätestens am Tag davor.
- Bevor Sie auseinandergehen, vereinbaren Sie den nächsten Schritt und den nächsten Termin.

**Wie es endet**

Beide können es jederzeit beenden, indem sie es der Koordination sagen, und schulden dem Gegenüber keine Begründung. Mentees können um eine andere Person bitten. Niemandem entsteht daraus ein Nachteil. Was gesagt wurde, bleibt auch danach unter Ihnen.

**Wenn etwas nicht stimmt**

Sprechen Sie miteinander, wenn es geht. Wenn es nicht geht oder Sie es nicht möchten, sprechen Sie mit der Koordination. Sie müssen sich nicht sicher sein.
$words$);

insert into agreement_words (kind, version, language, words) values ('GUIDE', 1, 'en', $words$
The first meeting is the hardest, and it is short. Half an hour is enough. Nobody has to solve anything yet.

**Before**

- *Mentor:* write first. Two sentences about yourself and two proposals for a time are plenty.
- *Mentee:* think of one thing that you would like to be easier three weeks from now.

**Begin (5 minutes)**

How are your names said? What do you study, and what do you do when you do not? How would you like to be reached, and when rather not?

**Talk (15 minutes)**

- What goes well at the moment?
- What takes more strength than it should?
- What would have to happen for you to say in June: this was worth the time?

*Mentor:* ask and listen first; advice can wait until the second meeting. *Mentee:* "I do not know yet" is a good answer.

**Agree (5 minutes)**

Read the mentoring agreement together, above all what stays between you and what must be passed on. Say what each of you expects.

**End (5 minutes)**

One small next step for each of you, and the date of the next meeting. Put it into Lodestar before you part.

**Afterwards**

*Mentor:* the follow-up takes five minutes while you still remember. *Mentee:* you can read it as soon as it is completed.

**If it feels stiff**

That is normal. Meet outside, walk, or do something together, such as finding a book. The second time is always easier.
$words$);

insert into agreement_words (kind, version, language, words) values ('GUIDE', 1, 'de', $words$
Das erste Treffen ist das schwerste, und es ist kurz. Eine halbe Stunde genügt. Noch muss niemand etwas lösen.

**Vorher**

- *Mentor\*in:* Schreiben Sie zuerst. Zwei Sätze über sich und zwei Terminvorschläge reichen völlig.
- *Mentee:* Überlegen Sie sich eine Sache, die Ihnen in drei Wochen leichter fallen soll.

**Anfangen (5 Minuten)**

Wie spricht man Ihre Namen aus? Was studieren Sie, und was tun Sie sonst? Wie sind Sie am liebsten zu erreichen, und wann lieber nicht?

**Sprechen (15 Minuten)**

- Was läuft gerade gut?
- Was kostet mehr Kraft, als es sollte?
- Was müsste geschehen, damit Sie im Juni sagen: Das hat sich gelohnt?

*Mentor\*in:* Erst fragen und zuhören; Ratschläge haben Zeit bis zum zweiten Treffen. *Mentee:* „Das weiß ich noch nicht“ ist eine gute Antwort.

**Vereinbaren (5 Minuten)**

Lesen Sie gemeinsam die Mentoring-Vereinbarung, vor allem, was unter Ihnen bleibt und was weitergegeben werden muss. Sagen Sie einander, was Sie erwarten.

**Aufhören (5 Minuten)**

Für jede und jeden ein kleiner nächster Schritt, und der Termin des nächsten Treffens. Tragen Sie ihn in Lodestar ein, bevor Sie auseinandergehen.

**Danach**

*Mentor\*in:* Die Gesprächsnotiz dauert fünf Minuten, solange Sie sich noch erinnern. *Mentee:* Sie können sie lesen, sobald sie abgeschlossen ist.

**Wenn es sich steif anfühlt**

Das ist normal. Treffen Sie sich draußen, gehen Sie ein Stück, oder erledigen Sie etwas gemeinsam, etwa ein Buch suchen. Das zweite Mal ist immer leichter.
$words$);
update agreement_words set words = btrim(words, E'\n');
