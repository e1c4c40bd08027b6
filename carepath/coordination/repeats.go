package coordination

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Repeat is that one need of a member was assessed by two agencies: an assessment,
// and the latest before it by another agency. Its zero value is none.
type Repeat struct {
	redacted
	Member  assessment.MemberID     `json:"member"`
	Area    assessment.NeedArea     `json:"area"`
	Earlier assessment.NeedAssessed `json:"earlier"`
	Later   assessment.NeedAssessed `json:"later"`
	// DaysApart is nil where a day is not stated.
	DaysApart *int `json:"daysApart,omitempty"`
	// Soon is yes where that is within the local number of days. Those further
	// apart are not listed.
	Soon Judgement `json:"soon"`
	// Meant is yes where the later was to look again, or otherwise: a second
	// opinion, a review, a duty of the agency's own. It is then no fault. It is no
	// where it was not, and not asked where nobody said.
	Meant assessment.Answer     `json:"meant"`
	Text  string                `json:"text"`
	Cites []assessment.Citation `json:"cites"`
}

// repeats sets each assessment beside the latest before it by another agency.
func (l *look) repeats() []Repeat {
	var all []assessment.NeedAssessed
	for _, n := range l.record.Assessed {
		if l.by(n.On) {
			all = append(all, n)
		}
	}
	slices.SortFunc(all, l.compareAssessed)
	out := []Repeat{}
	for same := range runs(all, func(a, b assessment.NeedAssessed) bool { return a.Member == b.Member && a.Area == b.Area }) {
		last, other := same[0], assessment.NeedAssessed{} // other is the latest that is not of last's agency
		for _, n := range same[1:] {
			before := last
			if n.Agency == last.Agency {
				before = other
			} else {
				other = last
			}
			last = n
			if before.Agency == "" {
				continue
			}
			if r := l.repeat(before, n); r.Soon != JudgementNotSeen {
				out = append(out, r)
			}
		}
	}
	return out
}

// compareAssessed puts what was meant to look again last within a day.
func (l *look) compareAssessed(a, b assessment.NeedAssessed) int {
	return first(l.members.compare(a.Member, b.Member), int(a.Area)-int(b.Area), a.On.Compare(b.On),
		int(a.Different)-int(b.Different), strings.Compare(string(a.Agency), string(b.Agency)), strings.Compare(string(a.Worker), string(b.Worker)))
}

func (l *look) repeat(before, n assessment.NeedAssessed) Repeat {
	r := Repeat{
		Member: n.Member, Area: n.Area, Earlier: before, Later: n, DaysApart: between(before.On, n.On),
		Meant: n.Different, Cites: []assessment.Citation{citeAdfamCoordination()},
	}
	if before.On.IsZero() && before.Different == assessment.AnswerYes {
		r.Meant = assessment.AnswerYes // either may have been the later
	}
	if within := l.local.SameNeedWithin; within != nil && r.DaysApart != nil {
		r.Soon = JudgementYes
		if *r.DaysApart > *within {
			r.Soon = JudgementNotSeen
		}
	}
	text := l.who(n.Member) + ": " + areaName(n.Area) + " was looked into by " + l.name(before.Agency) + " on " + said(before.On) +
		" and by " + l.name(n.Agency) + " on " + said(n.On)
	if r.DaysApart != nil {
		text += ", " + count(*r.DaysApart, "day") + " apart"
	}
	r.Text = text + ". " + l.meant(&r)
	return r
}

// meant says what to make of a repeat.
func (l *look) meant(r *Repeat) string {
	switch r.Meant {
	case assessment.AnswerYes:
		return "That was meant: a second opinion, a review or a duty of its own. Nothing is to be done about it."
	case assessment.AnswerNo:
		return "It was not meant as a second look: agree which of the two to use, and do not ask a third time." + l.duty(r)
	default:
		return "Whether it was meant is not recorded: ask, and if it was not, agree which of the two to use." + l.duty(r)
	}
}

// duty asks whether an assessment was one that a council has to make. A record does
// not say so, and no source says that two agencies must each assess a need.
func (l *look) duty(r *Repeat) string {
	if c := l.record.Country; c != assessment.CountryNotStated && c != assessment.CountryEngland {
		return ""
	}
	text := ""
	from := assessment.MustParseDay("2015-04-01") // in force from
	has := func(k assessment.AgencyKind) bool {
		return l.kind(r.Earlier.Agency) == k && r.Earlier.On.Compare(from) >= 0 ||
			l.kind(r.Later.Agency) == k && r.Later.On.Compare(from) >= 0
	}
	if has(assessment.AgencyKindAdultSocialCare) {
		text += " In England a council has a duty of its own to assess an adult carer who seems to need support: ask whether this was that."
		r.Cites = append(r.Cites, citeCareAct10())
	}
	if has(assessment.AgencyKindChildSocialCare) {
		text += " In England a council has a duty of its own to assess a young carer who may need support: ask whether this was that."
		r.Cites = append(r.Cites, citeChildrenAct17ZA())
	}
	return text
}

// count is a number of things, as in "1 day" or "2 days".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return strconv.Itoa(n) + " " + thing + "s"
}
