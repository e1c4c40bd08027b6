package assessment

// View says that a record is a part of another: what one audience may see, for one
// purpose, on the record's day. Its zero value is that the record is whole: a view
// from which it was taken out passes for one, which nothing can tell. A view never
// decides what stands behind the safety gate, whatever it holds, and nothing in it
// is known to be safe.
type View struct {
	redacted
	For     Audience `json:"for,omitzero"`
	Purpose Purpose  `json:"purpose,omitzero"`
}

// IsZero reports whether the record is whole.
func (v View) IsZero() bool { return v.For.IsZero() && v.Purpose == PurposeNotStated }

// For returns the record as an audience may see it for a purpose on a day, the
// record's own where none is given: whatever it may not see is as if never asked,
// and is nowhere to be told from that. Everything worked out from the view is
// worked out from that alone.
//
// What a person told may be discussed with that person, and what an agency's own
// worker wrote down with that agency. Anything else takes the consent of everybody
// that it concerns: whom it is about, and who told it. A member also sees what a
// worker found about nobody but them. Never shown, without the consent of whoever
// told it, is what another said, be it about the person themselves, and that they
// were named as a possible source of harm.
//
// A day before the record's own shows less and never more: consent counts that was in
// force then and is now. For what was shown then, ask of the record as it was,
// [Record.AsOf] with the day in its Day.
//
// An audience that the record does not know is shown nothing; check the id. A birth
// date has no source: an agency sees the age of those whom it works with where it may
// see their [TopicAge].
//
// Members of whom nothing is shown are left out, and with them whether all are
// listed. The record's id, its country and the labels of those who are shown stay as
// they are: they must tell nothing by themselves. An override is shown to the agency that it is
// for, with who decided it. It takes a record that validates, and then gives one that
// does.
func (r Record) For(a Audience, p Purpose, day Day) Record {
	if day.IsZero() {
		day = r.Day
	}
	d := r.disclosure(a, p, day)
	out := Record{
		ID: r.ID, Day: day, Country: r.Country, View: View{For: a, Purpose: p},
		Ties:          told(d, r.Ties, tieConcerns, func(v *Tie) *Source { return &v.Source }, nil),
		Uses:          told(d, r.Uses, useConcerns, func(v *Use) *Source { return &v.Source }, (*disclosure).use),
		Impacts:       told(d, r.Impacts, impactConcerns, func(v *Impact) *Source { return &v.Source }, nil),
		Safety:        told(d, r.Safety, safetyConcerns, func(v *SafetyAnswer) *Source { return &v.Source }, (*disclosure).safety),
		Appraisals:    told(d, r.Appraisals, appraisalConcerns, func(v *Appraisal) *Source { return &v.Source }, (*disclosure).appraisal),
		RoleOffers:    told(d, r.RoleOffers, roleOfferConcerns, func(v *RoleOffer) *Source { return &v.Source }, nil),
		UnmetNeeds:    told(d, r.UnmetNeeds, unmetNeedConcerns, func(v *UnmetNeed) *Source { return &v.Source }, nil),
		HelpReceived:  told(d, r.HelpReceived, helpConcerns, func(v *HelpReceived) *Source { return &v.Source }, nil),
		Access:        told(d, r.Access, accessConcerns, func(v *Access) *Source { return &v.Source }, nil),
		FirstContacts: told(d, r.FirstContacts, firstContactConcerns, func(v *FirstContact) *Source { return &v.Source }, nil),
		Responses:     told(d, r.Responses, responseConcerns, func(v *Response) *Source { return &v.Source }, (*disclosure).response),
		Facts:         told(d, r.Facts, hostFactConcerns, func(v *HostFact) *Source { return &v.Source }, nil),
		Involvements:  shown(d, r.Involvements, involvementConcerns, nil),
		Assessed:      shown(d, r.Assessed, assessedConcerns, nil),
		Advice:        shown(d, r.Advice, adviceConcerns, nil),
		Appointments:  shown(d, r.Appointments, appointmentConcerns, nil),
	}
	d.people(r, &out)
	return out
}

// concerns is whom a statement is about, what part of them, and where it is from.
type concerns struct {
	topic Topic
	about [2]MemberID
	// family says that it is about nobody in particular, and so about everybody.
	family bool
	source Source
	// agency is whose own business it is.
	agency AgencyID
	// accused is who was named as a possible source of harm.
	accused MemberID
}

// disclosure is what one audience may see, worked out once.
type disclosure struct {
	audience Audience
	day      Day
	granted  map[MemberID]uint32 // topics, a bit each
	own      map[WorkerID]bool   // workers of the audience
	agencies map[AgencyID]bool   // mentioned in what is shown
	known    map[MemberID]bool   // mentioned in what is shown
}

// disclosure looks at what names the audience and at nothing else: one person's
// consent changes nothing for an audience that it does not name.
func (r Record) disclosure(a Audience, p Purpose, day Day) *disclosure {
	d := &disclosure{
		audience: a, day: day, granted: map[MemberID]uint32{}, own: map[WorkerID]bool{},
		agencies: map[AgencyID]bool{}, known: map[MemberID]bool{},
	}
	if a.IsZero() || p == PurposeNotStated || a.Member != "" && a.Agency != "" {
		d.audience = Audience{} // nobody, or nobody can say who
		return d
	}
	for _, c := range r.Consents {
		if c.To == a && r.counts(c, day) {
			d.grant(c.About, d.topics(c), c.Purposes, p)
		}
	}
	for _, o := range r.Overrides {
		if a.Agency != "" && o.To == a.Agency && r.decided(o, day) {
			d.grant(o.About, o.Topics, o.Purposes, p)
		}
	}
	for _, g := range r.Agencies {
		if g.ID == a.Agency && a.Agency != "" {
			for _, w := range g.Workers {
				d.own[w] = true
			}
		}
	}
	return d
}

// topics are those that a consent can reach. In another's stead nobody lets
// themselves see anything, nor any member what is about safety: whoever was named as
// a source of harm may be the one who decides.
func (d *disclosure) topics(c Consent) []Topic {
	switch {
	case c.own() || d.audience.Member == "":
		return c.Topics
	case c.By == d.audience.Member:
		return nil
	default:
		return only(c.Topics, func(t Topic) bool { return t != TopicSafety })
	}
}

// counts reports whether a consent lets anything be shown as of a day. Whoever looks
// looks now: what does not count any more on the record's own day is not shown as of
// an earlier one either.
func (r Record) counts(c Consent, day Day) bool {
	now := latest(day, r.Day)
	return c.InForce(day) && c.InForce(now) && !r.outdated(c, now)
}

// decided reports whether an override lets anything be shown as of a day.
func (r Record) decided(o Override, day Day) bool {
	return inForce(day, o.From, o.Until, Day{}) && inForce(latest(day, r.Day), o.From, o.Until, Day{})
}

func latest(a, b Day) Day {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// outdated reports whether somebody else consented in a person's stead who has since
// answered for themselves: found able to decide they agreed, be it to take it back
// later, or they said no or took back what they had agreed to, and were not found
// unable to.
func (r Record) outdated(c Consent, day Day) bool {
	if c.own() {
		return false
	}
	for _, o := range r.Consents {
		if !o.own() || o.About != c.About || o.To != c.To || o.Authority != AuthorityNotStated {
			continue
		}
		since := func(on Day) bool { return !on.IsZero() && on.Compare(c.From) >= 0 && on.Compare(day) <= 0 }
		no := o.Capacity != CapacityLacks && (since(o.Declined) || since(o.Withdrawn))
		if no || o.Capacity == CapacityHas && since(o.From) {
			return true
		}
	}
	return false
}

func (d *disclosure) grant(about MemberID, topics []Topic, purposes []Purpose, p Purpose) {
	for _, allowed := range purposes {
		if allowed != p {
			continue
		}
		for _, t := range topics {
			d.granted[about] |= 1 << t
		}
	}
}

func (d *disclosure) allows(m MemberID, t Topic) bool {
	return m != "" && t != TopicNotStated && d.granted[m]&(1<<t) != 0
}

// verdict is whether something is shown, and why or why not.
type verdict struct {
	shown   bool
	because DisclosureReason
}

// judge decides on one statement.
func (d *disclosure) judge(c concerns) verdict {
	switch {
	case d.audience.IsZero():
		return verdict{because: DisclosureReasonNobody}
	case c.source.On.Compare(d.day) > 0:
		return verdict{because: DisclosureReasonLater}
	case d.audience.Member != "" && c.source.Informant == d.audience.Member:
		return verdict{true, DisclosureReasonOwnWords}
	case c.agency != "" && c.agency == d.audience.Agency || d.own[c.source.Assessor]:
		return verdict{true, DisclosureReasonOwnWork}
	case c.family:
		return verdict{because: DisclosureReasonEverybody}
	case c.accused != "" && c.accused == d.audience.Member && c.source.Informant == "":
		return verdict{because: DisclosureReasonAccused}
	}
	if len(d.lacking(c)) > 0 {
		return verdict{because: DisclosureReasonNoConsent}
	}
	if c.source.Informant == "" && (c.about == [2]MemberID{d.audience.Member} || c.about == [2]MemberID{d.audience.Member, d.audience.Member}) {
		return verdict{true, DisclosureReasonOwnRecord}
	}
	return verdict{true, DisclosureReasonConsent}
}

// lacking lists those whose consent it would take, in the order in which the
// statement names them.
func (d *disclosure) lacking(c concerns) []MemberID {
	var out []MemberID
	for i, m := range [...]MemberID{c.about[0], c.about[1], c.source.Informant} {
		twice := i > 0 && m == c.about[0] || i > 1 && m == c.about[1]
		if m == "" || twice || m == d.audience.Member || d.allows(m, c.topic) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// shown keeps what the audience may see, and notes who is mentioned in it. What a
// statement holds that is not for the audience is taken out of it by trim, which
// reports whether anything is left: an empty statement would tell that there was one.
func shown[T any](d *disclosure, all []T, of func(T) concerns, trim func(*disclosure, *T, verdict) bool) []T {
	var out []T
	for _, v := range all {
		c := of(v)
		why := d.judge(c)
		if !why.shown {
			continue
		}
		if trim != nil && !trim(d, &v, why) {
			continue
		}
		for _, m := range [...]MemberID{c.about[0], c.about[1], c.source.Informant} {
			d.known[m] = true
		}
		d.agencies[c.agency] = true
		out = append(out, v)
	}
	return out
}

// told is shown for statements that a worker took down: which worker that was may
// tell where somebody goes, and is for that worker's own agency.
func told[T any](d *disclosure, all []T, of func(T) concerns, source func(*T) *Source, trim func(*disclosure, *T, verdict) bool) []T {
	out := shown(d, all, of, trim)
	for i := range out {
		d.assessor(source(&out[i]))
	}
	return out
}

// assessor takes out a worker of another's.
func (d *disclosure) assessor(s *Source) {
	if !d.own[s.Assessor] {
		s.Assessor = ""
	}
}

// people are the members and agencies that the audience may know of, and the
// consents that name it.
func (d *disclosure) people(r Record, out *Record) {
	for _, m := range r.Members {
		self := m.ID == d.audience.Member
		if !self && !d.known[m.ID] && !d.allows(m.ID, TopicExistence) {
			continue
		}
		d.known[m.ID] = true
		if !self && !d.allows(m.ID, TopicAge) || !m.Born.IsZero() && m.Born.first().Compare(d.day) > 0 {
			m.Born = PartialDate{}
		}
		out.Members = append(out.Members, m)
	}
	for _, g := range r.Agencies {
		if g.ID == d.audience.Agency || d.agencies[g.ID] {
			if g.ID != d.audience.Agency {
				g.Workers = nil
			}
			out.Agencies = append(out.Agencies, g)
		}
	}
	for _, c := range r.Consents {
		if c.To == d.audience && r.counts(c, d.day) && d.known[c.About] && (c.By == "" || d.known[c.By]) {
			out.Consents = append(out.Consents, d.consent(c))
		}
	}
	for _, o := range r.Overrides {
		if d.audience.Agency != "" && o.To == d.audience.Agency && r.decided(o, d.day) && d.known[o.About] {
			out.Overrides = append(out.Overrides, o)
		}
	}
}
