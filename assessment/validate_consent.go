package assessment

import "slices"

// agenciesAndConsents checks who works with the family, and who may see what.
func (c *checker) agenciesAndConsents(r *Record) {
	if c.agencies == nil {
		c.agencies = make(map[AgencyID]bool, len(r.Agencies))
	}
	clear(c.agencies)
	for i := range r.Agencies {
		c.agencies[r.Agencies[i].ID] = false // in use before the list of them is walked
	}
	c.people = r.Members
	each(c, "/consents", r.Consents, (*checker).consent)
	c.declines(r.Consents)
	each(c, "/overrides", r.Overrides, (*checker).override)
	c.agencyList(r.Agencies)
	each(c, "/involvements", r.Involvements, (*checker).involvement)
	each(c, "/assessed", r.Assessed, (*checker).needAssessed)
	each(c, "/advice", r.Advice, (*checker).advice)
	each(c, "/appointments", r.Appointments, (*checker).appointment)
	if !r.View.IsZero() {
		c.required("/view/purpose", r.View.Purpose == PurposeNotStated)
		c.viewFor(r.View.For)
	}
}

// viewFor checks the form only: nothing need be known of an audience, who may be
// shown nothing.
func (c *checker) viewFor(a Audience) {
	switch {
	case (a.Member == "") == (a.Agency == ""):
		c.fault("/view/for", ErrAudience)
	case !IsID(string(a.Member) + string(a.Agency)):
		c.fault("/view/for", ErrID)
	}
}

func (c *checker) consent(v *Consent) {
	c.someone("/about", v.About)
	c.anyone("/by", v.By)
	if byAnother := v.By != "" && v.By != v.About; byAnother != (v.Authority != AuthorityNotStated) {
		c.fault("/authority", ErrAuthority)
	}
	if (v.To.Member == "") == (v.To.Agency == "") {
		c.fault("/to", ErrAudience)
	} else {
		c.anyone("/to/member", v.To.Member)
		c.anyAgency("/to/agency", v.To.Agency)
	}
	c.scope(v.Topics, v.Purposes)
	c.answered(v)
	c.parent(v)
	c.source(&v.Source)
}

// parent checks that what a parent agrees to in a child's stead ends, and no later
// than the child is one. It cannot be left to whoever shows something: that it went on
// or not would then tell an age.
func (c *checker) parent(v *Consent) {
	if v.Authority != AuthorityParent || v.From.IsZero() {
		return
	}
	c.required("/until", v.Until.IsZero())
	i := slices.IndexFunc(c.people, func(m Member) bool { return m.ID == v.About })
	if i < 0 {
		return
	}
	if low, _, known := c.people[i].Born.YearsOn(v.Until).Bounds(); known && low >= adult {
		c.fault("/until", ErrGrown)
	}
}

// answered checks that it was given from a day on or declined on one.
func (c *checker) answered(v *Consent) {
	c.future("/declined", v.Declined)
	c.future("/withdrawn", v.Withdrawn)
	if !v.Declined.IsZero() {
		if !v.From.IsZero() || !v.Until.IsZero() || !v.Withdrawn.IsZero() {
			c.fault("/declined", ErrDeclined)
		}
		return
	}
	c.period(v.From, v.Until)
	if !v.Withdrawn.IsZero() && v.Withdrawn.Compare(v.From) < 0 {
		c.fault("/withdrawn", ErrOrder)
	}
}

// declines refuses a no to what the same person has agreed to by another consent,
// which would go on counting: they declined it, or took back one of two.
func (c *checker) declines(all []Consent) {
	for i := range all {
		no := &all[i]
		place, on := "/declined", no.Declined
		if !no.From.IsZero() {
			place, on = "/withdrawn", no.Withdrawn
		}
		if on.IsZero() {
			continue
		}
		for n := range all {
			if n != i && contradict(no, &all[n], on) {
				c.fault(at("/consents", i)+place, ErrAgreed)
				break
			}
		}
	}
}

// contradict reports whether a consent says no on a day to what another says yes to,
// in part at least, and has said since before, or for a no that was given at once
// since that day.
func contradict(no, yes *Consent, on Day) bool {
	return no.About == yes.About && no.To == yes.To && no.voice() == yes.voice() &&
		inForce(on, yes.From, yes.Until, yes.Withdrawn) && (no.From.IsZero() || yes.From.Compare(on) < 0) &&
		shareAny(no.Topics, yes.Topics) && shareAny(no.Purposes, yes.Purposes)
}

func (c Consent) voice() MemberID {
	if c.own() {
		return c.About
	}
	return c.By
}

func shareAny[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

func (c *checker) override(v *Override) {
	c.required("/reason", v.Reason == OverrideReasonNotStated)
	c.required("/decider", v.Decider == "")
	c.worker("/decider", v.Decider)
	c.someone("/about", v.About)
	c.agency("/to", v.To)
	c.scope(v.Topics, v.Purposes)
	c.period(v.From, v.Until)
}

// scope asks for topics and purposes: what names none would allow nothing and look
// as if it did.
func (c *checker) scope(topics []Topic, purposes []Purpose) {
	wordList(c, "/topics", topics)
	wordList(c, "/purposes", purposes)
}

func wordList[T ~uint8](c *checker, list string, all []T) {
	c.required(list, len(all) == 0)
	var seen wordSet
	for i, w := range all {
		c.inside(list, i)
		c.required("", w == 0)
		if seen.add(uint8(w)) && w != 0 {
			c.fault("", ErrTwice)
		}
	}
	c.inside("", 0)
}

// period asks for a first day that has come, and a last day no sooner.
func (c *checker) period(from, until Day) {
	c.required("/from", from.IsZero())
	c.future("/from", from)
	c.order(from, until)
}

func (c *checker) order(from, until Day) {
	if !until.IsZero() && until.Compare(from) < 0 {
		c.fault("/until", ErrOrder)
	}
}

func (c *checker) agencyList(all []Agency) {
	each(c, "/agencies", all, func(c *checker, g *Agency) {
		c.id("/id", string(g.ID))
		if c.agencies[g.ID] {
			c.fault("/id", ErrTwice)
		}
		c.agencies[g.ID] = true
		c.text("/label", g.Label)
		workers := c.none()
		for n, w := range g.Workers {
			c.inside("/workers", n)
			c.id("", string(w))
			c.once("", string(w), workers)
		}
		c.inside("", 0)
	})
}

func (c *checker) agency(path string, id AgencyID) {
	if id == "" {
		c.fault(path, ErrMissing)
		return
	}
	c.anyAgency(path, id)
}

func (c *checker) anyAgency(path string, id AgencyID) {
	if _, known := c.agencies[id]; id != "" && !known {
		c.fault(path, ErrNoAgency)
	}
}

// contact checks what an agency does with a member.
func (c *checker) contact(g AgencyID, m MemberID, w WorkerID) {
	c.agency("/agency", g)
	c.someone("/member", m)
	c.worker("/worker", w)
}

func (c *checker) involvement(v *Involvement) {
	c.contact(v.Agency, v.Member, v.Worker)
	c.order(v.From, v.Until)
}

func (c *checker) needAssessed(n *NeedAssessed) {
	c.contact(n.Agency, n.Member, n.Worker)
	c.required("/area", n.Area == NeedAreaNotStated)
	c.required("/on", n.On.IsZero())
	c.future("/on", n.On)
}

func (c *checker) advice(a *Advice) {
	c.contact(a.Agency, a.Member, "")
	c.id("/about", a.About)
	c.required("/advised", a.Advised == AnswerNotAsked)
	c.future("/on", a.On)
}

func (c *checker) appointment(a *Appointment) {
	c.contact(a.Agency, a.Member, "")
	c.required("/on", a.On.IsZero())
	if a.Minutes < 0 || a.Minutes > 24*60 {
		c.fault("/minutes", ErrMinutes)
	}
}
