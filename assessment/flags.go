package assessment

import "slices"

// RaisedFlag is an answer to a questionnaire that calls for attention by itself,
// whatever the scores. It is told and asked alone. Its zero value is none.
type RaisedFlag struct {
	redacted
	Member     MemberID   `json:"member"`
	Instrument string     `json:"instrument"`
	Flag       string     `json:"flag"`
	Item       string     `json:"item"`
	Source     Source     `json:"source,omitzero"`
	Cites      []Citation `json:"cites"`
}

// flagsTable are the flags of the instruments that come with the package. They are
// listed again so that a picture need not make every key.
var flagsTable = map[string][]Flag{
	phq9().ID: phq9().Flags, core10().ID: core10().Flags,
}

func flagsOf(instrument string) []Flag { return flagsTable[instrument] }

// flagAnswer is what a response says to one flag.
type flagAnswer struct {
	response *Response
	flag     Flag
	raised   Answer
}

// flagAnswers goes through what a member's responses made by the day say to flags.
func (p *Picture) flagAnswers(member MemberID, visit func(flagAnswer)) {
	own, ok := p.seats[member]
	if !ok {
		return
	}
	for at := p.responses.first[own]; at != 0; at = p.responses.next[at] {
		r := &p.record.Responses[at-1]
		for _, f := range flagsOf(r.Instrument) {
			visit(flagAnswer{response: r, flag: f, raised: f.in(r.Answers)})
		}
	}
}

// in is what answers say to a flag: a code below it is a no, which clears nobody.
// Of several a yes counts. A negative code is none that the flag's item has, and
// not applicable is not asked, as with every question about safety.
func (f Flag) in(answers []ItemAnswer) Answer {
	out := AnswerNotAsked
	for _, a := range answers {
		switch {
		case a.Item != f.Item || a.Value == nil && a.Absent == AbsenceNotApplicable:
		case a.Value == nil:
			out = max(out, Answer(a.Absent))
		case *a.Value >= f.From:
			return AnswerYes
		case *a.Value >= 0:
			out = AnswerNo
		}
	}
	return out
}

// stands reports whether a flag is raised and no review has set it aside, or a
// review finds a concern whatever was answered: the rules of any other concern.
func (a flagAnswer) stands(p *Picture) bool {
	return p.stands(&SafetyAnswer{Answer: a.raised, Source: a.response.Source, Review: a.response.Review})
}

// RaisedFlags lists the flags that responses in the record raise, to instruments
// of [Instruments]: by member in the record's order, each flag of an instrument
// once. One that was raised stands, whatever is answered later, until a named
// worker reviews that response and finds no concern.
func (p *Picture) RaisedFlags() []RaisedFlag {
	var out []RaisedFlag
	for _, m := range p.record.Members {
		seen := map[[2]string]bool{}
		p.flagAnswers(m.ID, func(a flagAnswer) {
			name := [2]string{a.response.Instrument, a.flag.ID}
			if seen[name] || !a.stands(p) {
				return
			}
			seen[name] = true
			out = append(out, RaisedFlag{
				Member: m.ID, Instrument: a.response.Instrument, Flag: a.flag.ID, Item: a.flag.Item,
				Source: a.response.Source, Cites: slices.Clone(a.flag.Cites),
			})
		})
	}
	return out
}

// RiskFlag is 1 where a response of the member raises a flag that stands. It is 0
// where none does, every one was answered, and a named worker has reviewed one
// that was raised and found no concern. An answer below a flag clears nobody.
func (p *Picture) RiskFlag(member MemberID) Reading {
	out, open, stands := Reading{}, false, false
	p.flagAnswers(member, func(a flagAnswer) {
		switch {
		case a.stands(p):
			stands = true
		case a.raised == AnswerYes:
			out.Span = Exactly(0)
		case a.raised != AnswerNo:
			out.Absent, open = max(out.Absent, Absence(a.raised)), true
		}
	})
	if stands {
		return answered(1)
	}
	if open || p.cut() { // an answer may have been left out
		out.Span = Span{}
	}
	return out
}

// FlagsToAsk lists the members who answered a questionnaire with a flag and, when
// last they did, not the item that would raise it: whom to ask, alone and first.
// Whoever would rather not say is not asked again.
func (p *Picture) FlagsToAsk() []MemberID {
	var out []MemberID
	for _, m := range p.record.Members {
		if p.flagOpen(m.ID) {
			out = append(out, m.ID)
		}
	}
	return out
}

// flagOpen reports whether some flag was left open, and not declined, by the
// member's latest responses: those of the last day, and those without one.
func (p *Picture) flagOpen(member MemberID) bool {
	type name struct{ instrument, flag string }
	var all []flagAnswer
	p.flagAnswers(member, func(a flagAnswer) { all = append(all, a) })
	last := map[name]Day{}
	for _, a := range all {
		if n := (name{a.response.Instrument, a.flag.ID}); a.response.Source.On.Compare(last[n]) > 0 {
			last[n] = a.response.Source.On
		}
	}
	open, declined := map[name]bool{}, map[name]bool{}
	for _, a := range all {
		n := name{a.response.Instrument, a.flag.ID}
		if on := a.response.Source.On; on.IsZero() || on == last[n] {
			open[n] = open[n] || a.raised == AnswerNotAsked || a.raised == AnswerAskedUnknown
			declined[n] = declined[n] || a.raised == AnswerAskedDeclined
		}
	}
	for n, is := range open {
		if is && !declined[n] {
			return true
		}
	}
	return false
}

// withoutFlags are the responses without the answers that flags look at, which
// are asked alone; a response that has no other answer is left out.
func withoutFlags(all []Response) []Response {
	var out []Response
	for _, r := range all {
		r.Review = Review{}
		flags := flagsOf(r.Instrument)
		if len(flags) == 0 {
			out = append(out, r)
			continue
		}
		var rest []ItemAnswer
		for _, a := range r.Answers {
			if !isFlagged(flags, a.Item) {
				rest = append(rest, a)
			}
		}
		if len(rest) > 0 {
			r.Answers = rest
			out = append(out, r)
		}
	}
	return out
}

func isFlagged(flags []Flag, item string) bool {
	for _, f := range flags {
		if f.Item == item {
			return true
		}
	}
	return false
}
