package carepath

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// explained is every sentence of every decision of a plan, in one register.
func explained(b *Rulebook, r assessment.Record, o Options) (out []string) {
	p := assessment.Gather(r, latest(o.Day, r.Day))
	for _, d := range b.Plan(r, o).Decisions {
		e := b.Explain(p, d, o)
		out = append(out, e.Title+" / "+e.For+" / "+e.Outcome.Plain())
		for _, s := range e.Sentences() {
			out = append(out, s.Text+strings.Join(s.BearsOn, "; "))
		}
	}
	return out
}

// TestPromise09CompanysExplanationIsBlind changes everything that is asked alone
// and finds the same words; none of them is of a question asked alone.
func TestPromise09CompanysExplanationIsBlind(t *testing.T) {
	b, company := published(), Options{InCompany: true}
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		r.Safety = withoutConcern(r.Safety, FactDanger)
		other := copyRecord(r)
		other.Safety = nil
		other.Impacts = slices.DeleteFunc(other.Impacts, func(m assessment.Impact) bool { return m.Source.Alone == assessment.AnswerYes })
		other.RoleOffers = slices.DeleteFunc(other.RoleOffers, func(o assessment.RoleOffer) bool { return o.Source.Alone == assessment.AnswerYes })
		for i := range other.Appraisals {
			other.Appraisals[i].Barriers.PowerOver = assessment.Extent(rapid.IntRange(0, 6).Draw(t, "power"))
		}
		said := explained(b, r, company)
		require.Equal(t, said, explained(b, other, company))
		text, p := strings.Join(said, "\n"), assessment.Gather(r, r.Day)
		for i := range b.compiled {
			for _, f := range b.compiled[i].on(r.Day).facts {
				for _, about := range f.asksAlone(p) {
					question, _ := b.Ask(p, f.ID, about)
					require.NotContains(t, text, question, "%s", f.ID)
				}
			}
		}
	})
	t.Run("what was decided for the worker is not told", func(t *testing.T) {
		for _, d := range b.Plan(couple(), Options{}).Decisions {
			require.Equal(t, Explanation{}, b.Explain(assessment.Gather(couple(), testDay()), d, company))
		}
	})
	t.Run("a criterion that looks at both is not named", func(t *testing.T) {
		d := oneRule(All(Yes(FactAffected), No(FactOwnUse)))
		d.Rules[0].For = ScopeMember
		b, err := NewRulebook(d, Vocabulary())
		require.NoError(t, err)
		r := twoPeople()
		r.MembersListed = assessment.ListedAll
		r.Impacts = []assessment.Impact{{Member: "m1", Of: "m0", Affected: assessment.AnswerNo, Source: assessment.Source{Informant: "m1"}}}
		for _, o := range []Options{{}, company} {
			d, _ := b.Plan(r, o).Decision("one", "m1", "")
			e := b.Explain(assessment.Gather(r, r.Day), d, o)
			require.Len(t, e.Because, 1)
			require.Equal(t, o.InCompany, len(e.Because[0].BearsOn) == 0)
		}
	})
	t.Run("criteria are the same for every record", func(t *testing.T) {
		_, excludes := b.Criteria("network-member", company)
		require.Equal(t, []Sentence{{Text: "And what the worker asks each person alone."}}, excludes)
		requires, excludes := b.Criteria("network-member", Options{Day: testDay()})
		require.Len(t, excludes, 10)
		for _, s := range slices.Concat(requires, excludes) {
			require.NotEmpty(t, s.Cites)
		}
	})
}

// asksAlone lists whom a fact is asked alone about, if it is.
func (f *Fact) asksAlone(p *assessment.Picture) (out []About) {
	if !f.AskAlone {
		return nil
	}
	for _, m := range p.Members() {
		for _, focal := range p.FocalPersons() {
			if m != focal {
				out = append(out, f.about(About{Member: m, Focal: focal}))
			}
		}
	}
	return out
}

// TestPromise04EffectsAreWhatAnAnswerWouldDo gives each fact each of its values
// that are left, and finds what the effect of that value says. Every value of
// every fact that is asked has one, ask-alone and safety facts have none.
func TestPromise04EffectsAreWhatAnAnswerWouldDo(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		for _, d := range b.Plan(r, Options{}).Decisions {
			if d.Outcome != OutcomeUnknown {
				require.Empty(t, d.Effects)
				continue
			}
			if rapid.IntRange(0, 3).Draw(t, "look") == 0 {
				requireEffects(t, b, r, d)
			}
		}
	})
}

func requireEffects(t *rapid.T, b *Rulebook, r assessment.Record, d Decision) {
	p := assessment.Gather(r, r.Day)
	about := About{Member: d.Subject, Focal: d.Focal}
	for _, id := range d.Asks {
		f := b.facts[id]
		low, high, _ := f.read(p, f.about(about)).Span.Bounds()
		var of []Effect
		for _, e := range d.Effects {
			if e.Fact == id {
				of = append(of, e)
			}
		}
		if f.AskAlone || f.Safety {
			require.Empty(t, of, "%s takes no what-if", id)
			continue
		}
		next := low
		for _, e := range of {
			from, to, _ := e.Values.Bounds()
			require.Equal(t, next, from, "%s: a value has no effect, or two", id)
			next = to + 1
			require.Equal(t, f.about(about).subject(), e.Subject)
			for _, v := range []int{from, to} {
				requireEffect(t, b, p, d, e, v)
			}
		}
		require.Equal(t, high+1, next, "%s: a value has no effect", id)
	}
}

func requireEffect(t *rapid.T, b *Rulebook, p *assessment.Picture, was Decision, e Effect, value int) {
	d, f := newDecider(b, p), b.facts[e.Fact]
	about := About{Member: was.Subject, Focal: was.Focal}
	if was.Subject == was.Focal {
		about.Member = ""
	}
	d.given = map[factAbout]assessment.Reading{{f.ID, f.about(about)}: {Span: assessment.Exactly(value)}}
	for i := range b.compiled {
		if c := &b.compiled[i]; c.rule.ID == was.Rule {
			applies := c.rule.Applies.In(d.country(b))
			require.Equal(t, e.Lapses, !applies, "%s", e.Fact)
			if applies {
				require.Equal(t, e.Outcome, d.decide(&c.rule, c.on(p.Day()), d.whom(about), nil).Outcome, "%s with %s=%d", was.Rule, e.Fact, value)
			}
		}
	}
}

func keyOf(d Decision) key { return key{d.Rule, d.Subject, d.Focal} }

// TestExplanations holds single sentences.
func TestExplanations(t *testing.T) {
	b := published()
	couples, network := FactWilling(assessment.RoleCoupleSessions), RuleID("network-member")
	open := func() assessment.Record {
		r := couple()
		r.RoleOffers = slices.DeleteFunc(r.RoleOffers, func(o assessment.RoleOffer) bool {
			return o.Role == assessment.RoleCoupleSessions && o.Willing != 0
		})
		return append1(r, assessment.RoleOffer{Member: "m1", For: "m0", Role: assessment.RoleCoupleSessions, Confident: assessment.AnswerYes, Source: by("m1")})
	}
	nowhere := couple()
	nowhere.Country = assessment.CountryNotStated
	for _, c := range []struct {
		name, why, has string
		record         assessment.Record
		rule           RuleID
		o              Options
		not            bool
	}{
		{"the one answer that is missing", "the issue's own example", "If Ros is willing to come to couple sessions with Dan: open.", open(), "couple-therapy-alcohol", Options{}, false},
		{"the other answer", "how each answer would change it", "If Ros would rather not come to couple sessions with Dan: not open.", open(), "couple-therapy-alcohol", Options{}, false},
		{"in company the gate is open", "one answer settles nothing then", "If Ros is willing to come to couple sessions with Dan: not settled by that alone.", openly(open()), "couple-therapy-alcohol", Options{InCompany: true}, false},
		{"another country", "a rule that does not apply has no outcome", "another country's.", nowhere, "couple-therapy-alcohol", Options{}, false},
		{"the worker hears how well it was checked", "with the sources", "The weakest source of what decides: seen in another's account.", couple(), network, Options{}, false},
		{"company does not", "plain words", "The weakest source", openly(couple()), network, Options{InCompany: true}, true},
		{"no cautions in company", "some speak of abuse", "abuse", openly(couple()), "network-therapy", Options{InCompany: true}, true},
		{"declined", "nobody is pressed", "Would rather not say, and nobody has to: Is Ros willing to come to couple sessions with Dan?", declined(couple(), couples), "couple-therapy-alcohol", Options{}, false},
		{"kept out of a role", "and has help all the same", "Offer Ros help for themselves as well.", withUse(couple(), "m1", assessment.PatternHarmful), network, Options{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			r := c.record
			d, ok := b.Plan(r, c.o).Decision(c.rule, "m1", "m0")
			if c.rule == "network-therapy" {
				d, ok = b.Plan(r, c.o).Decision(c.rule, "m0", "m0")
			}
			require.True(t, ok)
			var all []string
			for _, s := range b.Explain(assessment.Gather(r, r.Day), d, c.o).Sentences() {
				all = append(all, s.Text)
			}
			text := strings.Join(all, "\n")
			if c.not {
				require.NotContains(t, text, c.has, c.why)
			} else {
				require.Contains(t, text, c.has, c.why)
			}
		})
	}
}

func append1(r assessment.Record, o assessment.RoleOffer) assessment.Record {
	r.RoleOffers = append(r.RoleOffers, o)
	return r
}

// openly is a record of which nothing but safety was said alone.
func openly(r assessment.Record) assessment.Record {
	r = copyRecord(r)
	for i := range r.Uses {
		r.Uses[i].Source.Alone = assessment.AnswerNo
	}
	for i := range r.RoleOffers {
		r.RoleOffers[i].Source.Alone = assessment.AnswerNo
	}
	for i := range r.Ties {
		r.Ties[i].Source.Alone = assessment.AnswerNo
	}
	return r
}

// declined is a record in which somebody would rather not say whether they are
// willing.
func declined(r assessment.Record, id FactID) assessment.Record {
	r = copyRecord(r)
	for i := range r.RoleOffers {
		if o := &r.RoleOffers[i]; o.Willing != 0 && FactWilling(o.Role) == id {
			o.Willing = assessment.AnswerAskedDeclined
		}
	}
	return r
}
