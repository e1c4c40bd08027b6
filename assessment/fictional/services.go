package fictional

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// worker is who wrote something down, and now and then nobody in particular.
func (f *family) worker() assessment.WorkerID {
	if f.chance(10) {
		return ""
	}
	return assessment.WorkerID("w" + strconv.Itoa(1+f.pick(4)))
}

// services adds who works with the family, and who may be told what.
func (f *family) services() {
	n := f.weighed(30, 25, 25, 15, 5)
	for i := range n {
		id, label := "a"+strconv.Itoa(i+1), "Service "+strconv.Itoa(i+1)
		if f.hostile {
			id, label = f.hostileID(i), among(&f.lot, hostileNames[:])
		}
		f.Agencies = append(f.Agencies, assessment.Agency{
			ID: assessment.AgencyID(id), Label: label, Kind: assessment.AgencyKind(f.pick(int(assessment.AgencyKindOther) + 1)),
			Workers: []assessment.WorkerID{assessment.WorkerID("w" + strconv.Itoa(i+1))}[:f.weighed(20, 80)],
		})
	}
	for range f.pick(4) {
		f.consent()
	}
	if n == 0 {
		return
	}
	for i := range f.Members[:min(8, len(f.Members))] {
		f.work(f.Members[i].ID)
	}
	if f.chance(15) {
		f.override()
	}
}

// audience is another member or a service.
func (f *family) audience(about assessment.MemberID) assessment.Audience {
	if o := f.other(about); o != "" && (len(f.Agencies) == 0 || f.chance(30)) {
		return assessment.Audience{Member: o}
	}
	if len(f.Agencies) == 0 {
		return assessment.Audience{}
	}
	return assessment.Audience{Agency: among(&f.lot, f.Agencies).ID}
}

// consent is one person's about one audience, once: what was agreed and what was
// declined do not meet.
func (f *family) consent() {
	c := assessment.Consent{About: f.anyone(), Capacity: assessment.Capacity(f.weighed(20, 70, 10))}
	c.To = f.audience(c.About)
	for _, have := range f.Consents {
		if have.About == c.About && have.To == c.To {
			return
		}
	}
	if c.To.IsZero() {
		return
	}
	c.Topics = some[assessment.Topic](&f.lot, 1+f.pick(5), int(assessment.TopicOther))
	c.Purposes = some[assessment.Purpose](&f.lot, 1+f.pick(2), int(assessment.PurposeSafety))
	c.Source = f.source(c.About)
	switch o := f.other(c.About); {
	case o != "" && f.chance(15):
		c.By, c.Authority = o, assessment.Authority(1+f.pick(3))
	case f.chance(50):
		c.By = c.About
	}
	if f.chance(15) {
		c.Declined = f.stated()
	} else {
		f.agreed(&c)
		f.asParent(&c)
	}
	f.Consents = append(f.Consents, c)
}

func (f *family) agreed(c *assessment.Consent) {
	c.From = f.stated()
	if f.chance(20) {
		c.Until = f.later()
	}
	if f.chance(10) {
		c.Withdrawn = f.Day
	}
	if f.chance(40) {
		c.ReviewDue = f.later()
	}
}

// asParent ends what a parent agrees to while the child is one, and lets somebody
// else decide for an adult.
func (f *family) asParent(c *assessment.Consent) {
	if c.Authority != assessment.AuthorityParent {
		return
	}
	for _, m := range f.Members {
		low, _, known := m.Born.YearsOn(f.Day).Bounds()
		if m.ID == c.About && known && low >= 18 {
			c.Authority = assessment.AuthorityAttorney
			return
		}
	}
	c.Until = f.Day
}

func (f *family) override() {
	v := assessment.Override{
		Reason: assessment.OverrideReason(1 + f.pick(4)), Decider: "w1", About: f.anyone(), To: among(&f.lot, f.Agencies).ID,
		Topics:   some[assessment.Topic](&f.lot, 1+f.pick(3), int(assessment.TopicOther)),
		Purposes: some[assessment.Purpose](&f.lot, 1, int(assessment.PurposeSafety)), From: f.stated(),
	}
	if f.chance(50) {
		v.Until = f.later()
	}
	f.Overrides = append(f.Overrides, v)
}

// work is what services do with one person.
func (f *family) work(m assessment.MemberID) {
	agency := among(&f.lot, f.Agencies).ID
	if f.chance(60) {
		v := assessment.Involvement{
			Agency: agency, Member: m, Worker: f.worker(), Lead: say(f, assessment.AnswerYes), From: f.past(),
		}
		if f.chance(20) {
			v.Until = f.later()
		}
		f.Involvements = append(f.Involvements, v)
	}
	if f.chance(25) {
		f.Assessed = append(f.Assessed, assessment.NeedAssessed{
			Agency: agency, Member: m, Area: assessment.NeedArea(1 + f.pick(int(assessment.NeedAreaCompany))),
			Worker: f.worker(), On: f.stated(), Different: say(f, assessment.AnswerYes),
		})
	}
	if f.chance(10) {
		f.Advice = append(f.Advice, assessment.Advice{
			Agency: agency, Member: m, About: "naloxone", Advised: assessment.AnswerNo + assessment.Answer(f.pick(2)), On: f.past(),
		})
	}
	if f.chance(25) {
		a := assessment.Appointment{Agency: agency, Member: m, On: f.later(), Minutes: 15 * f.pick(9)}
		a.Start, _ = assessment.ParseClock(two(8+f.pick(11)) + ":" + two(15*f.pick(4))) // a time of day
		f.Appointments = append(f.Appointments, a)
	}
}

// cut is the record as one of those in it may see it.
func (f *family) cut() assessment.Record {
	to := assessment.Audience{Member: f.anyone()}
	if len(f.Agencies) > 0 && f.chance(70) {
		to = assessment.Audience{Agency: among(&f.lot, f.Agencies).ID}
	}
	return f.For(to, assessment.Purpose(1+f.pick(int(assessment.PurposeSafety))), f.Day)
}
