package coordination

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Conflict is that agencies tell one member opposite things. The latest that each
// agency said counts, and beside it what has no day; that an agency changed its own
// mind is no conflict. Its zero value is none.
type Conflict struct {
	redacted
	Member  assessment.MemberID `json:"member"`
	About   string              `json:"about"`
	For     []assessment.Advice `json:"for"`
	Against []assessment.Advice `json:"against"`
	// Certain is false where an agency of either side may have said the opposite
	// since, on a day that is not stated.
	Certain bool                  `json:"certain"`
	Text    string                `json:"text"`
	Cites   []assessment.Citation `json:"cites"`
}

func (l *look) conflicts() []Conflict {
	var all []assessment.Advice
	for _, a := range l.record.Advice {
		if l.by(a.On) && counts(a.Advised) {
			all = append(all, a)
		}
	}
	slices.SortFunc(all, func(a, b assessment.Advice) int {
		return first(l.members.compare(a.Member, b.Member), strings.Compare(a.About, b.About),
			strings.Compare(string(a.Agency), string(b.Agency)), a.On.Compare(b.On), int(a.Advised)-int(b.Advised))
	})
	all = slices.Compact(all)
	out := []Conflict{}
	for same := range runs(all, func(a, b assessment.Advice) bool { return a.Member == b.Member && a.About == b.About }) {
		if c, ok := l.conflict(same); ok {
			out = append(out, c)
		}
	}
	return out
}

// counts reports whether something was said: not applicable takes back what was.
func counts(a assessment.Answer) bool {
	return a == assessment.AnswerYes || a == assessment.AnswerNo || a == assessment.AnswerNotApplicable
}

// side is who stands on one side: one agency, or more.
type side struct {
	agency assessment.AgencyID
	more   bool
}

func (s *side) add(a assessment.AgencyID) {
	s.more = s.more || s.agency != "" && s.agency != a
	if s.agency == "" {
		s.agency = a
	}
}

// against reports whether two different agencies stand on the two sides.
func (s side) against(o side) bool {
	return s.agency != "" && o.agency != "" && (s.more || o.more || s.agency != o.agency)
}

func (l *look) conflict(said []assessment.Advice) (Conflict, bool) {
	c := Conflict{
		Member: said[0].Member, About: said[0].About, For: []assessment.Advice{}, Against: []assessment.Advice{},
		Cites: []assessment.Citation{citeAdfamCoordination()},
	}
	var yes, no, surelyYes, surelyNo side
	for own := range runs(said, func(a, b assessment.Advice) bool { return a.Agency == b.Agency }) {
		holds := standing(own)
		sure := !slices.ContainsFunc(holds, func(a assessment.Advice) bool { return a.Advised != holds[0].Advised })
		for _, a := range holds {
			switch a.Advised {
			case assessment.AnswerYes:
				c.For = append(c.For, a)
				yes.add(a.Agency)
				if sure {
					surelyYes.add(a.Agency)
				}
			case assessment.AnswerNo:
				c.Against = append(c.Against, a)
				no.add(a.Agency)
				if sure {
					surelyNo.add(a.Agency)
				}
			default: // taken back
			}
		}
	}
	if !yes.against(no) {
		return Conflict{}, false
	}
	c.Certain = surelyYes.against(surelyNo)
	c.Text = l.conflictText(c)
	return c, true
}

// standing is what one agency says now: its latest, and what has no day.
func standing(own []assessment.Advice) []assessment.Advice {
	last := own[len(own)-1].On
	var out []assessment.Advice
	for _, a := range own {
		if a.On.IsZero() || a.On == last {
			out = append(out, a)
		}
	}
	return out
}

func (l *look) conflictText(c Conflict) string {
	tell := func(all []assessment.Advice) string {
		var out []string
		for _, a := range all {
			out = append(out, l.name(a.Agency)+" ("+said(a.On)+")")
		}
		return and(out)
	}
	text := l.who(c.Member) + " was told different things about \"" + readable(c.About) + "\": for it " + tell(c.For) + "; against it " + tell(c.Against) + ". "
	if !c.Certain {
		text += "Some of it has no day, so that it may have been taken back: ask what is said now. "
	}
	return text + "Agree on one answer, and tell " + l.who(c.Member) + " together."
}

// readable is a host's id as words.
func readable(id string) string { return strings.NewReplacer("-", " ", "_", " ").Replace(id) }
