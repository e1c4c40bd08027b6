package assessment

import (
	"cmp"
	"slices"
)

// Reading is what the statements about one thing come to: the values that are
// left and, where nobody gave one, why. Its zero value is that nobody asked.
type Reading struct {
	redacted
	// Span holds the codes still possible; the zero span is nothing known.
	Span Span `json:"span,omitzero"`
	// Absent is why nothing is known. It means nothing beside a known span,
	// except that a part of what the span was put together from is missing.
	Absent Absence `json:"absent,omitzero"`
}

// Within is the reading's span clipped to a range, all of it when nothing is
// known.
func (r Reading) Within(low, high int) Span { return r.Span.Within(low, high) }

func answered(n int) Reading { return Reading{Span: Exactly(n)} }

// said is one informant's answer to one question.
type said struct {
	source   *Source
	code     int
	answered bool
	absent   Absence
	// past says that the same voice said something later; hushed, that it ended, or
	// may have ended, by not answering. See [weigh].
	past, hushed bool
}

// say makes a said from an answer of any of the vocabularies.
func say[T ~uint8](s *Source, v T) said {
	n, ok := code(v)
	out := said{source: s, code: n, answered: ok}
	if !ok {
		out.absent = Absence(v)
	}
	return out
}

func (s *said) silent() bool { return !s.answered && s.absent == AbsenceNotAsked }

// counts reports whether an answer is one of those that are heard.
func (s *said) counts() bool { return s.answered && !s.past && !s.hushed }

// voice is who speaks: an informant, or a worker for themselves.
type voice struct {
	by       MemberID
	assessor WorkerID
}

func (s *Source) voice() voice {
	if s.Informant == "" { // a worker's own judgement stands for that worker
		return voice{assessor: s.Assessor}
	}
	return voice{by: s.Informant}
}

// sameVoice reports whether two speak with one voice that has a name: where nobody
// is named it may be two people.
func (s *Source) sameVoice(o *Source) bool {
	if s.Informant != "" || o.Informant != "" {
		return s.Informant == o.Informant
	}
	return s.Assessor == o.Assessor && s.Assessor != ""
}

// fewVoices is up to how many answers every two are compared. Lists are that short
// but for a few, and those are indexed.
const fewVoices = 16

// weigh marks what no longer counts: whatever the same voice has replaced by a later
// word, and its answers where it ended by giving none. Without both days neither
// stands in for the other.
func weigh(all []said) {
	if len(all) > fewVoices {
		weighMany(all)
		return
	}
	for i := range all {
		s := &all[i]
		for k := range all {
			o := &all[k]
			if !s.source.On.IsZero() && o.source.On.Compare(s.source.On) > 0 && !o.silent() && s.source.sameVoice(o.source) {
				s.past = true
				break
			}
		}
	}
	for i := range all {
		o := &all[i]
		if o.answered || o.past || o.silent() {
			continue
		}
		for k := range all {
			if all[k].source.sameVoice(o.source) {
				all[k].hushed = true
			}
		}
	}
}

func weighMany(all []said) {
	latest, hushed := make(map[voice]Day, len(all)), map[voice]bool{}
	for i := range all {
		s := &all[i]
		if v := s.source.voice(); !s.silent() && s.source.On.Compare(latest[v]) > 0 {
			latest[v] = s.source.On
		}
	}
	for i := range all {
		s := &all[i]
		if v := s.source.voice(); v != (voice{}) {
			s.past = !s.source.On.IsZero() && latest[v].Compare(s.source.On) > 0
			hushed[v] = hushed[v] || !s.answered && !s.past && !s.silent()
		}
	}
	for i := range all {
		all[i].hushed = hushed[all[i].source.voice()]
	}
}

// resolve folds what informants said about one thing: the latest of each
// counts, and the hull of those is what is left. Whoever may have ended by not
// answering has not answered. The order of all is of no consequence.
func resolve(all []said) Reading {
	if len(all) > 1 {
		weigh(all)
	}
	var out Reading
	var has bool
	var unanswered [absences]bool
	for i := range all {
		s := &all[i]
		switch {
		case s.silent() || s.past:
		case !s.answered:
			unanswered[s.absent] = true
		case s.hushed:
		case has:
			out.Span = out.Span.Hull(Exactly(s.code))
		default:
			out.Span, has = Exactly(s.code), true
		}
	}
	if !has {
		out.Absent = strongest(unanswered)
	}
	return out
}

// strongest is the absence that says most about whether to ask again: somebody
// would rather not say, somebody does not know, the question does not arise.
func strongest(of [absences]bool) Absence {
	for _, a := range [...]Absence{AbsenceAskedDeclined, AbsenceAskedUnknown, AbsenceNotApplicable} {
		if of[a] {
			return a
		}
	}
	return AbsenceNotAsked
}

// greatest is the greatest of several values from 0 on, one after another. Its zero
// value has none of them and comes to 0.
type greatest struct {
	low, high int
	some      bool // there was one, applicable or not
	apply     bool
	// why holds, for each highest value of what is open, the reasons that it is;
	// its last place those of which nothing is known.
	why [mostCodes + 1]reasons
}

// mostCodes is more than any vocabulary of answers has.
const mostCodes = 16

// reasons is a set of reasons why something is open.
type reasons uint8

const (
	notAsked reasons = 1 << iota
	notKnown
	declined
)

func reasonsFor(a Absence) reasons {
	switch a {
	case AbsenceAskedDeclined:
		return declined
	case AbsenceAskedUnknown:
		return notKnown
	default:
		return notAsked
	}
}

// add takes one of the values, of 0 to top.
func (g *greatest) add(top int, r Reading) {
	g.some = true
	if r.Absent == AbsenceNotApplicable && r.Span.IsZero() {
		return
	}
	g.apply = true
	low, high, _ := r.Span.Within(0, top).Bounds()
	g.low, g.high = max(g.low, low), max(g.high, high)
	if r.Absent == AbsenceNotApplicable {
		return
	}
	at := mostCodes
	if _, high, known := r.Span.Bounds(); known {
		at = min(max(high, 0), mostCodes-1)
	}
	g.why[at] |= reasonsFor(r.Absent)
}

// reading is what they come to: where none of them applies nothing is known.
func (g *greatest) reading() Reading {
	if g.some && !g.apply {
		return Reading{Absent: AbsenceNotApplicable}
	}
	out := Reading{Span: Between(g.low, g.high)}
	if g.low < g.high {
		out.Absent = g.whyOpen()
	}
	return out
}

// whyOpen says why a greatest value is not settled: declined or not known only
// when every part that could still raise it is, since the others can be asked.
func (g *greatest) whyOpen() Absence {
	var all reasons
	for _, w := range g.why[g.low+1:] {
		all |= w
	}
	switch {
	case all&notAsked != 0 || all == 0:
		return AbsenceNotAsked
	case all&notKnown != 0:
		return AbsenceAskedUnknown
	default:
		return AbsenceAskedDeclined
	}
}

// highest is the reading of the greatest of several values of 0 to top. With no
// values it is 0; where none of them applies nothing is known.
func highest(top int, parts ...Reading) Reading {
	var g greatest
	for _, r := range parts {
		g.add(top, r)
	}
	return g.reading()
}

// sourcesOf lists the sources of the answers that count, in the order of
// [bySource].
func sourcesOf(all []said) []Source {
	weigh(all)
	var out []Source
	for i := range all {
		if s := &all[i]; s.counts() {
			out = append(out, *s.source)
		}
	}
	return bySource(out)
}

// bySource sorts sources by who said it, who wrote it down and when, so that the
// order of statements in a record is of no consequence.
func bySource(all []Source) []Source {
	slices.SortStableFunc(all, func(a, b Source) int {
		return cmp.Or(
			cmp.Compare(a.Informant, b.Informant), cmp.Compare(a.Assessor, b.Assessor),
			a.On.Compare(b.On), cmp.Compare(a.Alone, b.Alone))
	})
	return all
}
