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

// replaces reports whether a later word of the same informant stands in for an
// earlier one. Without both days neither stands in for the other, nor where
// nobody is named, since those may be two people.
func (s said) replaces(o said) bool {
	return s.by == o.by && s.assessor == o.assessor && (s.by != "" || s.assessor != "") &&
		!s.on.IsZero() && !o.on.IsZero() && s.on.Compare(o.on) > 0
}

// resolve folds what informants said about one thing: the latest of each
// counts, and the hull of those is what is left. The order of all is of no
// consequence.
func resolve(all []said) Reading {
	var out Reading
	var has bool
	var unanswered [absences]bool
	for _, s := range all {
		switch {
		case s.silent() || replaced(s, all):
		case !s.answered:
			unanswered[s.absent] = true
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

func replaced(s said, all []said) bool {
	for _, o := range all {
		if !o.silent() && o.replaces(s) {
			return true
		}
	}
	return false
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
// values it is 0.
func highest(top int, parts ...Reading) Reading {
	low, high := 0, 0
	for _, p := range parts {
		if p.Absent == AbsenceNotApplicable && p.Span.IsZero() {
			continue
		}
		l, h, _ := p.Span.Within(0, top).Bounds()
		low, high = max(low, l), max(high, h)
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
	var out []Source
	for _, s := range all {
		if s.answered && !replaced(s, all) {
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
