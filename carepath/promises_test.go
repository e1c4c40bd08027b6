package carepath

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// key names a decision among those of one plan.
type key struct {
	rule           RuleID
	subject, focal assessment.MemberID
}

func byKey(decisions []Decision) map[key]Decision {
	out := make(map[key]Decision, len(decisions))
	for _, d := range decisions {
		out[key{d.Rule, d.Subject, d.Focal}] = d
	}
	return out
}

func decided(b *Rulebook, r assessment.Record) map[key]Decision {
	return byKey(b.Decide(assessment.Gather(r, r.Day)))
}

func TestPromise01UnknownStaysUnknown(t *testing.T) {
	b := Published()
	t.Run("nobody is said not to be affected who was not asked", func(t *testing.T) {
		no := assessment.Impact{Member: "m1", Of: "m0", Affected: assessment.AnswerNo, Source: by("m1")}
		for name, r := range map[string]assessment.Record{
			"nothing at all":                               {},
			"a use without an answer":                      {Uses: []assessment.Use{{Member: "m0"}}},
			"not affected by one, not asked about another": {Impacts: []assessment.Impact{no}, Members: []assessment.Member{{ID: "m2"}}},
		} {
			r.ID, r.Day, r.MembersListed = "fictional", testDay(), assessment.ListedAll
			r.Members = append(r.Members, assessment.Member{ID: "m0"}, assessment.Member{ID: "m1"})
			d := decided(b, r)[key{"own-right-support", "m1", ""}]
			require.Equal(t, OutcomeUnknown, d.Outcome, name)
			require.Contains(t, d.Asks, FactAffected, name)
		}
	})
	t.Run("nothing asked settles nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			bare := assessment.Record{ID: r.ID, Day: r.Day, Members: slices.Clone(r.Members)}
			for i := range bare.Members {
				bare.Members[i].Born = assessment.PartialDate{}
			}
			bare.Impacts = []assessment.Impact{{Member: bare.Members[1].ID, Of: bare.Members[0].ID}}
			for k, d := range decided(b, bare) {
				require.Equal(t, OutcomeUnknown, d.Outcome, "%s", k.rule)
				require.Empty(t, d.Reasons)
			}
		})
	})
	t.Run("what is not listed is not absent", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			open := copyRecord(r)
			open.MembersListed, open.TiesListed = assessment.ListedPartly, assessment.ListedNotStated
			closed := decided(b, r)
			for k, d := range decided(b, open) {
				if d.Outcome != OutcomeUnknown {
					require.Equal(t, closed[k].Outcome, d.Outcome, "%s settled by an open list only", k.rule)
				}
			}
		})
	})
}

// Facts that only the worker's file can answer are left out of the walk below:
// they have no one answer that a person would give.
func TestPromise03AnsweringNeverReverses(t *testing.T) {
	b := Published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		plan := b.Plan(r, Options{})
		for range 6 {
			if len(plan.Questions) == 0 {
				return
			}
			q := plan.Questions[rapid.IntRange(0, len(plan.Questions)-1).Draw(t, "question")]
			next, ok := answered(t, b, r, q)
			if !ok {
				continue
			}
			before, after := byKey(plan.Decisions), byKey(b.Plan(next, Options{}).Decisions)
			for k, d := range before {
				if d.Outcome != OutcomeUnknown {
					if got, applies := after[k]; applies {
						require.Equal(t, d.Outcome, got.Outcome, "%s was reversed by answering %s", k.rule, q.Fact)
					}
				}
			}
			r, plan = next, b.Plan(next, Options{})
		}
	})
}

// answered answers a question with one of the values left, and reports whether
// that filled in a blank: not where informants differ.
func answered(t *rapid.T, b *Rulebook, r assessment.Record, q Question) (assessment.Record, bool) {
	f, p := b.facts[q.Fact], assessment.Gather(r, r.Day)
	about := About{Member: q.Subject, Focal: q.Focal}
	low, high, _ := f.read(p, about).Span.Bounds()
	v := rapid.IntRange(low, high).Draw(t, "value")
	if q.Fact == FactCountry && v == 4 {
		v = 0
	}
	next := answer(r, q.Fact, about, v)
	after := assessment.Gather(next, r.Day)
	return next, f.read(after, about).Span == assessment.Exactly(v)
}

func TestPromise04AnUnknownSaysWhatWouldSettleIt(t *testing.T) {
	b := Published()
	t.Run("answering all that is asked settles everything", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			for range 400 {
				plan := b.Plan(r, Options{})
				next, ok := r, false
				for _, q := range plan.Questions {
					if next, ok = answered(t, b, r, q); ok {
						break
					}
				}
				if !ok {
					requireOnlyConflicts(t, b, r, plan)
					return
				}
				r = next
			}
			t.Fatal("the questions never end")
		})
	})
	t.Run("safety first, none declined, none twice", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			p := assessment.Gather(r, r.Day)
			seen, last := map[string]bool{}, true
			for _, q := range b.Plan(r, Options{}).Questions {
				require.False(t, q.Safety && !last, "a safety question came late")
				last = q.Safety
				about := About{Member: q.Subject, Focal: q.Focal}
				require.NotEqual(t, assessment.AbsenceAskedDeclined, b.facts[q.Fact].read(p, about).Absent, "%s", q.Fact)
				require.False(t, seen[q.Text], "asked twice: %s", q.Fact)
				seen[q.Text] = true
			}
		})
	})
	t.Run("a silent source asks nothing", func(t *testing.T) {
		b, err := NewRulebook(oneRule(Any(AtLeast("score", 48), All(Within("score", 47, 47), Condition{Silent: "the tie is not published"}))), hostFacts())
		require.NoError(t, err)
		d := b.Decide(assessment.Gather(hostRecord(map[FactID][]int{"score": {47}}), testDay()))[0]
		require.Equal(t, OutcomeUnknown, d.Outcome)
		require.True(t, d.Silent)
		require.Empty(t, d.Asks)
	})
}

// requireOnlyConflicts checks that what is left open rests on informants who
// differ, on answers declined, or on facts that another answer has fixed.
func requireOnlyConflicts(t *rapid.T, b *Rulebook, r assessment.Record, plan Plan) {
	p := assessment.Gather(r, r.Day)
	for _, d := range plan.Decisions {
		if d.Outcome != OutcomeUnknown || d.Silent {
			continue
		}
		open := false
		for _, id := range slices.Concat(d.Asks, d.Declined, d.NotApplicable) {
			f := b.facts[id]
			_, exact := f.read(p, f.about(About{Member: d.Subject, Focal: d.Focal})).Span.Value()
			open = open || !exact
		}
		require.True(t, open, "%s is unknown and asks for nothing that is open", d.Rule)
	}
}

func TestPromise05NoHeadStartPenalty(t *testing.T) {
	b := Published()
	t.Run("more capital makes nothing worse and moves nothing else", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			rich := copyRecord(r)
			for i := range rich.Appraisals {
				a := &rich.Appraisals[i]
				a.Strengths = assessment.Strengths{
					EmotionalSupport: assessment.ExtentYes, PracticalHelp: assessment.ExtentYes, AgreesWithGoal: assessment.ExtentYes,
					FirmAndKind: assessment.ExtentYes, Available: assessment.ExtentYes, Hope: assessment.ExtentYes,
				}
				a.Barriers = assessment.Barriers{
					EnablesUse: assessment.ExtentNo, Hostility: assessment.ExtentNo, PowerOver: assessment.ExtentNo,
					TakesMoney: assessment.ExtentNo, Stigma: assessment.ExtentNo,
				}
			}
			before, after := decided(b, r), decided(b, rich)
			for k, d := range before {
				rule, _ := b.Rule(k.rule)
				got := after[k]
				if rule.Kind != KindRole {
					require.Equal(t, d, got, "%s looks at capital", k.rule)
				}
				if d.Outcome == OutcomeEligible {
					require.Equal(t, d.Outcome, got.Outcome, "%s was taken away", k.rule)
				}
				if got.Outcome == OutcomeNotEligible {
					require.Equal(t, d.Outcome, got.Outcome, "%s was closed", k.rule)
				}
			}
			require.Equal(t, otherSteps(b, r), otherSteps(b, rich), "capital moved a step")
		})
	})
	t.Run("a rule that would ration help does not build", func(t *testing.T) {
		d := oneRule(AtMost(FactAvailable, 0))
		d.Rules[0].For = ScopePair
		_, err := NewRulebook(d, Vocabulary())
		require.ErrorIs(t, err, ErrCapital)
		d.Rules[0].Kind, d.Rules[0].Role = KindRole, assessment.RoleNetworkMember
		_, err = NewRulebook(d, Vocabulary())
		require.ErrorIs(t, err, ErrPolarity)
		d.Rules[0].Requires[0].When = AtLeast(FactPowerOver, 1)
		_, err = NewRulebook(d, Vocabulary())
		require.ErrorIs(t, err, ErrPolarity)
	})
}

// otherSteps are the steps that are not about taking a role, in their order.
func otherSteps(b *Rulebook, r assessment.Record) []Step {
	return slices.DeleteFunc(b.Plan(r, Options{}).Steps, func(s Step) bool {
		return s.Role != assessment.RoleNotStated
	})
}

func TestPromise06OwnRightSupportStandsAlone(t *testing.T) {
	b := Published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		p := assessment.Gather(r, r.Day)
		open := func(r assessment.Record) (out []assessment.MemberID) {
			for _, d := range b.Decide(assessment.Gather(r, r.Day)) {
				rule, _ := b.Rule(d.Rule)
				if rule.Stage == StageOwnRight && d.Outcome == OutcomeEligible && !slices.Contains(out, d.Subject) {
					out = append(out, d.Subject)
				}
			}
			return out
		}
		has := open(r)
		for _, m := range p.Members() {
			if p.AffectedByAny(m).Span == assessment.Exactly(1) {
				require.Contains(t, has, m)
			}
		}
		// Whatever the relative does or agrees to, whatever kin people are, and
		// wherever they live, the offer stays.
		other := copyRecord(r)
		other.Country = assessment.Country(rapid.IntRange(0, 5).Draw(t, "country"))
		other.RoleOffers, other.Ties = nil, nil
		for _, f := range p.FocalPersons() {
			other.Uses = append(other.Uses, assessment.Use{
				Member: f, Treatment: assessment.Treatment(rapid.IntRange(4, 7).Draw(t, "treatment")), Source: by(f),
			})
		}
		always := open(other)
		for _, m := range has {
			if p.AffectedByAny(m).Span == assessment.Exactly(1) {
				require.Contains(t, always, m)
			}
		}
	})
}

func TestPromise07InterGenerationalUseExcludesNobody(t *testing.T) {
	b := Published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		before := decided(b, r)
		// A grandparent and a parent of everybody, both drinking harmfully.
		with := copyRecord(r)
		with.Members = append(with.Members, assessment.Member{ID: "grandmother"}, assessment.Member{ID: "forebear"})
		for _, id := range []assessment.MemberID{"grandmother", "forebear"} {
			with.Uses = append(with.Uses, assessment.Use{
				Member: id, Source: by(id),
				Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternSevereDependence}},
			})
			for _, m := range r.Members {
				with.Ties = append(with.Ties, assessment.Tie{Member: id, Of: m.ID, Kind: assessment.TieKindGrandparent})
			}
		}
		after := decided(b, with)
		for k, d := range before {
			if d.Outcome == OutcomeEligible {
				rule, _ := b.Rule(k.rule)
				if slices.Contains(factsOf(rule), FactChildRisk) {
					continue // more people whose age is not known may be children
				}
				require.Equal(t, d.Outcome, after[k].Outcome, "%s was closed", k.rule)
			}
			if d.Outcome == OutcomeUnknown {
				require.NotEqual(t, OutcomeNotEligible, after[k].Outcome, "%s was closed", k.rule)
			}
		}
	})
}

func factsOf(r Rule) (out []FactID) {
	for _, c := range r.deciding() {
		c.When.facts(func(id FactID) { out = append(out, id) })
	}
	return out
}

func TestPromise08LowRiskNeverClears(t *testing.T) {
	b := Published()
	t.Run("nothing joint opens past an unanswered safety question", func(t *testing.T) {
		for seed := range uint64(300) {
			r := openForJointWork(newFamily(seeded(seed)))
			for k, d := range decided(b, r) {
				rule, _ := b.Rule(k.rule)
				for _, id := range factsOf(rule) {
					f := b.facts[id]
					if d.Outcome != OutcomeEligible || !f.Safety || id == FactJointSafe {
						continue
					}
					without := withoutSafety(r, f.about(About{Member: k.subject, Focal: k.focal}))
					require.Equal(t, OutcomeUnknown, decided(b, without)[k].Outcome, "%s opened without %s", k.rule, id)
				}
			}
		}
	})
	t.Run("only the person who might be harmed, asked alone, can say no", func(t *testing.T) {
		opened := 0
		for seed := range uint64(300) {
			r := openForJointWork(newFamily(seeded(seed)))
			spoiled := copyRecord(r)
			for i := range spoiled.Safety {
				s := &spoiled.Safety[i]
				if s.Answer == assessment.AnswerNo {
					s.Source.Alone = [...]assessment.Answer{assessment.AnswerNotAsked, assessment.AnswerNo, assessment.AnswerAskedUnknown}[seed%3]
				}
			}
			spoiledDecisions := decided(b, spoiled)
			for k, d := range decided(b, r) {
				rule, _ := b.Rule(k.rule)
				if d.Outcome == OutcomeEligible && slices.Contains(factsOf(rule), FactAbuse) {
					opened++
					require.Equal(t, OutcomeUnknown, spoiledDecisions[k].Outcome, "%s", k.rule)
				}
			}
		}
		require.Positive(t, opened, "no joint work was ever open: the test tests nothing")
	})
}

// openForJointWork answers everything that a couple needs, so that the gate is
// all that stands between them and joint work.
func openForJointWork(r assessment.Record) assessment.Record {
	r = copyRecord(r)
	r.Safety, r.Uses, r.Appraisals, r.RoleOffers, r.Ties = nil, nil, nil, nil, nil
	r.Country, r.MembersListed, r.TiesListed = assessment.CountryEngland, assessment.ListedAll, assessment.ListedAll
	two := About{Member: "m1", Focal: "m0"}
	for _, s := range []struct {
		id FactID
		v  int
	}{
		{FactCouple, 1},
		{FactAlcohol, 2},
		{FactDrugs, 0},
		{FactOwnUse, 0},
		{FactContact, 4},
		{FactCloseness, 3},
		{FactAvailable, 2},
		{FactFirmKind, 2},
		{FactAgreesGoal, 2},
		{FactPowerOver, 0},
		{FactUnsettled, 0},
		{FactUntreated, 0},
		{FactTooYoung, 0},
		{FactFormulated, 1},
		{FactDanger, 0},
		{FactAbuse, 0},
		{FactControl, 0},
		{FactSevere, 0},
		{FactChildRisk, 0},
		{FactWilling(assessment.RoleCoupleSessions), 1},
		{FactConfident(assessment.RoleCoupleSessions), 1},
		{FactAgreed(assessment.RoleCoupleSessions), 1},
		{FactWilling(assessment.RoleNetworkMember), 1},
		{FactConfident(assessment.RoleNetworkMember), 1},
		{FactAgreed(assessment.RoleNetworkMember), 1},
		{FactWithOthers(assessment.RoleNetworkMember), 1},
	} {
		r = answer(r, s.id, two, s.v)
	}
	return r
}

// withoutSafety takes away what was answered about safety by or about somebody.
func withoutSafety(r assessment.Record, a About) assessment.Record {
	r = copyRecord(r)
	r.Safety = slices.DeleteFunc(r.Safety, func(s assessment.SafetyAnswer) bool {
		return a == About{} || s.Harmed == a.Member
	})
	return r
}

func TestPromise10OrderDoesNotMatter(t *testing.T) {
	b := Published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		plan := b.Plan(r, Options{})
		same := copyRecord(r)
		rapid.Permutation(same.Ties).Draw(t, "ties")
		same.Uses = rapid.Permutation(same.Uses).Draw(t, "uses")
		same.Impacts = rapid.Permutation(same.Impacts).Draw(t, "impacts")
		same.Safety = rapid.Permutation(same.Safety).Draw(t, "safety")
		same.Appraisals = rapid.Permutation(same.Appraisals).Draw(t, "appraisals")
		same.RoleOffers = rapid.Permutation(same.RoleOffers).Draw(t, "offers")
		require.Equal(t, encoded(t, plan), encoded(t, b.Plan(same, Options{})), "the order of statements changed the plan")

		moved := copyRecord(r)
		moved.Members = rapid.Permutation(moved.Members).Draw(t, "members")
		other := b.Plan(moved, Options{})
		require.Equal(t, byKey(plan.Decisions), byKey(other.Decisions), "the order of members changed a decision")
		require.Equal(t, plan.Questions, other.Questions, "the order of members changed the questions")
		require.ElementsMatch(t, plan.Steps, other.Steps)
		require.Equal(t, encoded(t, other), encoded(t, b.Plan(moved, Options{})), "the same input gave other bytes")
	})
}

func encoded(t *rapid.T, v any) string {
	data, err := assessment.Encode(v)
	require.NoError(t, err)
	return string(data)
}

func TestPromise12NothingWithoutASource(t *testing.T) {
	t.Run("every citation that is taken away is missed", func(t *testing.T) {
		d := PublishedDefinition()
		for i := range d.Rules {
			for _, list := range [][]Criterion{d.Rules[i].Requires, d.Rules[i].Excludes, d.Rules[i].Cautions} {
				for j := range list {
					kept := list[j].Cites
					list[j].Cites = nil
					_, err := NewRulebook(d, Vocabulary())
					require.ErrorIs(t, err, ErrNoSource, "%s, %s", d.Rules[i].ID, list[j].ID)
					list[j].Cites = kept
				}
			}
			kept := d.Rules[i].Cites
			d.Rules[i].Cites = nil
			_, err := NewRulebook(d, Vocabulary())
			require.ErrorIs(t, err, ErrNoSource)
			d.Rules[i].Cites = kept
		}
		_, err := NewRulebook(d, Vocabulary())
		require.NoError(t, err)
	})
	t.Run("a policy needs its reason", func(t *testing.T) {
		d := oneRule(Yes("a"))
		d.Rules[0].Requires[0].Cites = []assessment.Citation{{Basis: assessment.BasisPolicy}}
		_, err := NewRulebook(d, hostFacts())
		require.ErrorIs(t, err, ErrNoSource)
	})
	t.Run("what is not verified is marked and can be left out", func(t *testing.T) {
		b := Published()
		marked := map[RuleID]assessment.Checked{}
		for _, d := range b.Decide(assessment.Gather(openForJointWork(newFamily(seeded(1))), testDay())) {
			marked[d.Rule] = d.Checked
		}
		require.Equal(t, assessment.CheckedUnverified, marked["couple-therapy-drugs"])
		require.Equal(t, assessment.CheckedUnverified, marked["own-right-meetings"])
		require.NotEqual(t, assessment.CheckedUnverified, marked["couple-therapy-alcohol"])
		for _, d := range b.CheckedAtLeast(assessment.CheckedSecondary).Decide(assessment.Gather(newFamily(seeded(1)), testDay())) {
			require.NotEqual(t, assessment.CheckedUnverified, d.Checked, "%s", d.Rule)
		}
	})
	t.Run("every address is one that the domain files hold", func(t *testing.T) {
		known := readLines(t, "testdata/addresses.txt")
		for url := range maps.Keys(addresses(PublishedDefinition())) {
			require.True(t, slices.Contains(known, strings.TrimSpace(url)), "no source file holds %s", url)
		}
	})
}
