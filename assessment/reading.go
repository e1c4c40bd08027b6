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
	source   Source
	by       MemberID
	assessor WorkerID
	on       Day
	code     int
	answered bool
	absent   Absence
}

// say makes a said from an answer of any of the vocabularies.
func say[T ~uint8](s Source, v T) said {
	n, ok := code(v)
	out := said{source: s, by: s.Informant, on: s.On, code: n, answered: ok}
	if !ok {
		out.absent = Absence(v)
	}
	if out.by == "" { // a worker's own judgement stands for that worker
		out.assessor = s.Assessor
	}
	return out
}

func (s said) silent() bool { return !s.answered && s.absent == AbsenceNotAsked }

// voice is who speaks: an informant, or a worker for themselves.
type voice struct {
	by       MemberID
	assessor WorkerID
}

func (s said) voice() voice { return voice{s.by, s.assessor} }

// voices tells what each voice said last and whether it may have ended in
// silence. Small lists are searched, since most are, and long ones are indexed.
type voices struct {
	all    []said
	latest map[voice]Day
}

func listen(all []said) voices {
	v := voices{all: all}
	if len(all) > 16 {
		v.latest = make(map[voice]Day, len(all))
		for _, s := range all {
			if key := s.voice(); !s.silent() && s.on.Compare(v.latest[key]) > 0 {
				v.latest[key] = s.on
			}
		}
	}
	return v
}

// replaced reports whether a later word of the same voice stands in for an
// answer. Without both days neither stands in for the other, nor where nobody is
// named, since those may be two people.
func (v voices) replaced(s said) bool {
	if s.voice() == (voice{}) || s.on.IsZero() {
		return false
	}
	if v.latest != nil {
		return v.latest[s.voice()].Compare(s.on) > 0
	}
	for _, o := range v.all {
		if !o.silent() && o.voice() == s.voice() && o.on.Compare(s.on) > 0 {
			return true
		}
	}
	return false
}

// resolve folds what informants said about one thing: the latest of each
// counts, and the hull of those is what is left. Whoever may have ended by not
// answering has not answered. The order of all is of no consequence.
func resolve(all []said) Reading {
	v := listen(all)
	var out Reading
	var has bool
	var unanswered [absences]bool
	silenced := v.silenced()
	for _, s := range all {
		switch {
		case s.silent() || v.replaced(s):
		case !s.answered:
			unanswered[s.absent] = true
		case silenced[s.voice()]:
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

// silenced are the named voices that gave no answer last, or may have.
func (v voices) silenced() map[voice]bool {
	var out map[voice]bool
	for _, s := range v.all {
		if !s.silent() && !s.answered && s.voice() != (voice{}) && !v.replaced(s) {
			if out == nil {
				out = map[voice]bool{}
			}
			out[s.voice()] = true
		}
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

// highest is the reading of the greatest of several values of 0 to top. With no
// values it is 0; where none of them applies nothing is known.
func highest(top int, parts ...Reading) Reading {
	low, high, apply := 0, 0, len(parts) == 0
	for _, p := range parts {
		if p.Absent == AbsenceNotApplicable && p.Span.IsZero() {
			continue
		}
		apply = true
		l, h, _ := p.Span.Within(0, top).Bounds()
		low, high = max(low, l), max(high, h)
	}
	if !apply {
		return Reading{Absent: AbsenceNotApplicable}
	}
	out := Reading{Span: Between(low, high)}
	if low < high {
		out.Absent = whyOpen(parts, low)
	}
	return out
}

// whyOpen says why a greatest value is not settled: declined or not known only
// when every part that could still raise it is, since the others can be asked.
func whyOpen(parts []Reading, low int) Absence {
	why := AbsenceNotAsked
	for _, p := range parts {
		if _, high, known := p.Span.Bounds(); known && high <= low || p.Absent == AbsenceNotApplicable {
			continue
		}
		switch {
		case p.Absent != AbsenceAskedDeclined && p.Absent != AbsenceAskedUnknown:
			return AbsenceNotAsked
		case why == AbsenceNotAsked || p.Absent == AbsenceAskedUnknown:
			why = p.Absent
		}
	}
	return why
}

// sourcesOf lists the sources of the answers that count, in the order of
// [bySource].
func sourcesOf(all []said) []Source {
	v := listen(all)
	silenced := v.silenced()
	var out []Source
	for _, s := range all {
		if s.answered && !v.replaced(s) && !silenced[s.voice()] {
			out = append(out, s.source)
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
