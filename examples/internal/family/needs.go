package family

import (
	"iter"

	"github.com/kithcare/kith/assessment"
)

// Need is whether one person needs something because of another's use: in one area
// of their own life, or in order to support the other's treatment. What is not
// known is not a no.
type Need struct {
	redacted
	Track assessment.Track
	// Domain says what it is on the own-right track, Topic on the supporting one.
	Domain     assessment.ImpactDomain
	Topic      assessment.SupportTopic
	Known, Yes bool
}

// pairOf is one person and one whose use may tell on them.
type pairOf struct {
	redacted
	member, focal assessment.MemberID
}

// Needs are those of every member for every focal person but themselves: for each
// pair every area of life, then every topic.
func Needs(r assessment.Record, p *assessment.Picture) iter.Seq[Need] {
	own, supporting := map[pairOf]map[assessment.ImpactDomain]bool{}, map[pairOf]map[assessment.SupportTopic]bool{}
	for _, n := range p.Needs() {
		key := pairOf{member: n.Member, focal: n.Focal}
		if own[key] == nil {
			own[key], supporting[key] = map[assessment.ImpactDomain]bool{}, map[assessment.SupportTopic]bool{}
		}
		own[key][n.Domain], supporting[key][n.Topic] = true, true
	}
	return func(yield func(Need) bool) {
		for _, focal := range p.FocalPersons() {
			for _, m := range r.Members {
				x := pairOf{member: m.ID, focal: focal}
				if m.ID != focal && !x.each(p, own[x], supporting[x], yield) {
					return
				}
			}
		}
	}
}

// each reports whether more is wanted.
func (x pairOf) each(p *assessment.Picture, own map[assessment.ImpactDomain]bool, supporting map[assessment.SupportTopic]bool, yield func(Need) bool) bool {
	for d := assessment.ImpactDomainHealth; d <= assessment.ImpactDomainSocial; d++ {
		// Not known where some question of it has no answer and no need was told.
		unasked, _ := p.Unasked(x.member, x.focal, d)
		if !yield(Need{Track: assessment.TrackOwnRight, Domain: d, Known: own[d] || unasked == 0, Yes: own[d]}) {
			return false
		}
	}
	for t := assessment.SupportTopicKnowledge; t <= assessment.SupportTopicCompany; t++ {
		if !yield(Need{Track: assessment.TrackSupporting, Topic: t, Known: supporting[t] || x.asked(p, t), Yes: supporting[t]}) {
			return false
		}
	}
	return true
}

// asked reports whether what shows a need has an answer.
func (x pairOf) asked(p *assessment.Picture, t assessment.SupportTopic) (known bool) {
	switch t {
	case assessment.SupportTopicKnowledge:
		_, _, known = p.Capital(x.member, x.focal, assessment.CapitalIndicatorKnowsProblem).Span.Bounds()
	case assessment.SupportTopicCompany:
		_, _, known = p.Impact(x.member, x.focal, assessment.ImpactIndicatorDealingAlone).Span.Bounds()
	default:
		known = x.confident(p)
	}
	return known
}

// confident reports whether no answer can still make a need of somebody's
// confidence: of every role they say that they will not take it, or that they can.
func (x pairOf) confident(p *assessment.Picture) bool {
	for r := assessment.RoleCoupleSessions; r <= assessment.RoleMedicationSupport; r++ {
		o := p.Offer(x.member, x.focal, r)
		if o.Willing.Span != assessment.Exactly(0) && o.Confident.Span != assessment.Exactly(1) {
			return false
		}
	}
	return true
}
