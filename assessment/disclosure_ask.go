package assessment

// Statement is something said of one or two members that is kept outside their
// record, such as a goal of a care plan: on which topic, of whom, and where it is
// from. Its zero value is about nobody, which is for nobody but whose own word or
// work it is.
type Statement struct {
	redacted
	Topic Topic
	// About are those whom it is about, one or two, whoever told it not among them.
	About  [2]MemberID
	Source Source
}

// Discloser says of statements that are kept outside a record whether one audience
// may be shown them, by the rules of [Record.For]. It is for the holder of the whole
// record, does not change, and is safe for concurrent use. Its zero value shows
// nothing.
type Discloser struct {
	redacted
	rules *disclosure
}

// Discloser returns what says whether an audience may be shown something for a
// purpose on a day, the record's own where none is given. The error is [ErrView]: a
// view does not hold every consent that counts.
func (r Record) Discloser(a Audience, p Purpose, day Day) (Discloser, error) {
	if !r.View.IsZero() {
		return Discloser{}, ErrView
	}
	if day.IsZero() {
		day = r.Day
	}
	return Discloser{rules: r.disclosure(a, p, day)}, nil
}

// Why says whether the audience is shown a statement, and why or why not, as
// [Record.Why] does for those of the record. Which worker wrote it down is shown only
// where the answer is [DisclosureReasonOwnWork].
func (d Discloser) Why(s Statement) Disclosure {
	if d.rules == nil {
		return Disclosure{Because: DisclosureReasonNobody}
	}
	c := concerns{
		topic: s.Topic, about: s.About, source: s.Source,
		family: s.Topic == TopicNotStated || s.About == [2]MemberID{},
	}
	v := d.rules.judge(c)
	out := Disclosure{Shown: v.shown, Because: v.because}
	if v.because == DisclosureReasonNoConsent {
		out.Lacking = d.rules.lacking(c)
	}
	return out
}
