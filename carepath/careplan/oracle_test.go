package careplan_test

import (
	"fmt"
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// oracle says what of a plan is withheld from an audience in another way than the
// library: it puts each part into a record, as the statement there that is nearest,
// and asks the record.
type oracle struct {
	of      assessment.Record
	to      assessment.Audience
	purpose assessment.Purpose
	on      assessment.Day
}

// why asks about one statement on what a goal looks at.
func (o oracle) why(g careplan.Goal, s assessment.Source) assessment.Disclosure {
	i := g.Indicator
	switch i.Kind() {
	case careplan.IndicatorKindImpact:
		return o.ask("impacts", assessment.Record{Impacts: []assessment.Impact{{Member: g.For, Of: i.Focal, Source: s}}})
	case careplan.IndicatorKindGives:
		return o.ask("appraisals", assessment.Record{Appraisals: []assessment.Appraisal{
			{Member: i.Focal, For: g.For, Strengths: assessment.Strengths{Hope: assessment.ExtentYes}, Source: s},
		}})
	case careplan.IndicatorKindNeed:
		return o.ask("unmetNeeds", assessment.Record{UnmetNeeds: []assessment.UnmetNeed{{Member: g.For, Source: s}}})
	case careplan.IndicatorKindOwn, careplan.IndicatorKindNotStated:
	}
	return o.fact(g, s)
}

func (o oracle) fact(g careplan.Goal, s assessment.Source) assessment.Disclosure {
	return o.ask("facts", assessment.Record{Facts: []assessment.HostFact{{Member: g.For, Focal: g.Indicator.Focal, Source: s}}})
}

func (o oracle) roleOf(member, other assessment.MemberID, s assessment.Source) assessment.Disclosure {
	return o.ask("roleOffers", assessment.Record{RoleOffers: []assessment.RoleOffer{{Member: member, For: other, Source: s}}})
}

func (o oracle) ask(list string, r assessment.Record) assessment.Disclosure {
	r.Day, r.Consents, r.Overrides, r.Agencies = o.of.Day, o.of.Consents, o.of.Overrides, o.of.Agencies
	d, err := r.Why(o.to, o.purpose, o.on, "/"+list+"/0")
	if err != nil {
		panic(err)
	}
	return d
}

// own reports whether a worker is the audience's.
func (o oracle) own(w assessment.WorkerID) bool {
	return slices.ContainsFunc(o.of.Agencies, func(a assessment.Agency) bool {
		return a.ID == o.to.Agency && slices.Contains(a.Workers, w)
	})
}

func (o oracle) come(d assessment.Day) bool { return d.Compare(o.on) <= 0 }

func answered(d assessment.Disclosure) bool {
	return d.Because == assessment.DisclosureReasonOwnWords || d.Because == assessment.DisclosureReasonOwnWork
}

// open reports whether everybody consents to a goal, the audience apart.
func (o oracle) open(g careplan.Goal) bool { return o.why(g, assessment.Source{On: g.SetOn}).Shown }

func (o oracle) hidesGoal(g careplan.Goal) bool {
	told := slices.ContainsFunc(g.Replies, func(r careplan.Reply) bool { return answered(o.why(g, r.Source)) }) ||
		slices.ContainsFunc(g.Entries, func(e careplan.Entry) bool { return o.own(e.Source.Assessor) && o.come(e.Source.On) })
	return !o.come(g.SetOn) || !told && !o.open(g)
}

func (o oracle) hidesRole(a careplan.AgreedRole) bool {
	ask := func(s assessment.Source) assessment.Disclosure { return o.roleOf(a.Member, a.For, s) }
	told := slices.ContainsFunc(a.Replies, func(r careplan.Reply) bool { return answered(ask(r.Source)) })
	return !o.come(a.SetOn) || !told && !ask(assessment.Source{On: a.SetOn}).Shown
}

// hidesReply is for answers on a goal or a role, which of them ask says.
func (o oracle) hidesReply(r careplan.Reply, ask func(assessment.Source) assessment.Disclosure) bool {
	nobody := r.Source.Informant == "" && !o.own(r.Source.Assessor)
	return nobody || !ask(r.Source).Shown
}

func (o oracle) hidesOwner(g careplan.Goal, w careplan.Owner) bool {
	if w.By.Worker != "" {
		return !o.own(w.By.Worker) || !o.come(w.From)
	}
	return !o.roleOf(w.By.Member, g.For, assessment.Source{On: w.From}).Shown
}

func (o oracle) hidesReview(g careplan.Goal, r careplan.ReviewDate) bool {
	return !o.come(r.Set) || !o.open(g) && g.For != o.to.Member
}

// hidesNote is for an entry that is shown.
func (o oracle) hidesNote(g careplan.Goal, e careplan.Entry) bool {
	s := e.Source
	if o.own(s.Assessor) {
		return false
	}
	if s.Informant != "" && s.Informant == o.to.Member {
		s.Informant = ""
	}
	return !o.why(g, s).Shown || s.Alone == assessment.AnswerYes && !o.fact(g, s).Shown
}

func (o oracle) hidesInvolvement(v assessment.Involvement) bool {
	return !o.ask("involvements", assessment.Record{Involvements: []assessment.Involvement{v}}).Shown
}

func (o oracle) hidesLead(l careplan.Lead) bool {
	own := l.Agency == o.to.Agency && l.Agency != "" || l.Agency == "" && o.own(l.Worker)
	known := slices.ContainsFunc(o.of.Involvements, func(v assessment.Involvement) bool {
		return v.Agency == l.Agency && v.Worker == l.Worker && v.Lead == assessment.AnswerYes && !o.hidesInvolvement(v)
	})
	return !o.come(l.From) || !own && !known
}

// who names the kind of audience and no one.
func (o oracle) who() string {
	return fmt.Sprint(map[bool]string{true: "a member", false: "an agency"}[o.to.Member != ""], " on ", o.on)
}
