package carepath

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// overlay is a document on top of the published rulebook that adds a rule for
// members, over a fact of its own.
func overlay() Document {
	r := oneRule(All(Yes("area"), Yes(FactAffected))).Rules[0]
	r.ID, r.For, r.Classes = "evening", ScopeMember, []Class{ClassOwnNeeds}
	return Document{
		ID: "riverside", Title: "Our own rules", Version: "3", Extends: publishedID, Rules: []Rule{r},
		Facts: []LocalFact{{
			ID: "area", Scope: ScopeMember, Question: "Does {member} live in our area?",
			Values: []LocalValue{{"no", "{member} lives elsewhere"}, {"yes", "{member} lives in our area"}},
		}},
	}
}

// replacing is an overlay with a published rule, changed.
func replacing(t require.TestingT, id RuleID, change func(*Rule)) Document {
	d := overlay()
	r, ok := published().Rule(id)
	require.True(t, ok)
	change(&r)
	d.Rules = append(d.Rules, r)
	d.Replaces = []Override{{Rule: id, Reason: "we do it in another way"}}
	return d
}

func without1[T any](all []T, drop func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(all), drop)
}

// own is a criterion of the service's own.
func own(id string, when Condition) Criterion {
	return Criterion{ID: id, Text: "what we ask", When: when, Cites: local()}
}

func TestMerge(t *testing.T) {
	d := replacing(t, "own-right-meetings", func(r *Rule) {
		r.Requires = append(r.Requires[1:], own("area", Yes("area")))
	})
	d.Removes = []Override{{Rule: "couple-therapy-drugs", Reason: "nobody is trained in it"}}
	base := published()
	b, err := Merge(base, d)
	require.NoError(t, err)
	require.Equal(t, "riverside", b.ID())
	require.Equal(t, "3 on kith-published "+base.Version(), b.Version(), "every decision says both")

	var ids []RuleID
	for _, r := range base.Rules() {
		if r.ID != "couple-therapy-drugs" {
			ids = append(ids, r.ID)
		}
	}
	ids = append(ids, "evening")
	var got []RuleID
	for _, r := range b.Rules() {
		got = append(got, r.ID)
	}
	require.Equal(t, ids, got, "replaced in its place, added at the end")

	r, _ := b.Rule("own-right-meetings")
	require.True(t, r.Requires[1].Local())
	require.False(t, r.Requires[0].Local())
	require.Contains(t, r.Cites, assessment.Citation{
		Source: "Our own rules", Part: "3", Reason: "we do it in another way", Basis: assessment.BasisLocal, Checked: assessment.CheckedPrimary,
	}, "the reason is among the sources")
	f, ok := b.Fact("area")
	require.True(t, ok)
	require.Equal(t, 1, f.High)
	require.Nil(t, f.Read, "it is read from the record's host facts")

	diff := Diff(base, b)
	require.Equal(t, []RuleID{"evening"}, diff.Added)
	require.Equal(t, []RuleID{"couple-therapy-drugs"}, diff.Removed)
	require.Equal(t, RuleID("own-right-meetings"), diff.Changed[0].Rule)

	record := couple()
	one := 1
	record.Facts = []assessment.HostFact{{ID: "area", Member: "m1", Value: &one, Source: by("m1")}}
	record = answer(record, FactAffected, About{Member: "m1"}, 1)
	plan := b.Plan(record, Options{})
	evening, _ := plan.Decision("evening", "m1", "")
	require.Equal(t, OutcomeEligible, evening.Outcome)
	require.True(t, evening.Local())
	published, _ := plan.Decision("own-right-support", "m1", "")
	require.False(t, published.Local())
}

func TestMergeRefuses(t *testing.T) {
	guideline := []assessment.Citation{citeCG51Impact()}
	change := func(f func(*Document)) Document {
		d := overlay()
		f(&d)
		return d
	}
	const couples RuleID = "couple-therapy-alcohol"
	noGate := func(id string) Document {
		return replacing(t, couples, func(r *Rule) {
			r.Excludes = without1(r.Excludes, func(c Criterion) bool { return c.ID == id })
		})
	}
	joint := func(excludes ...Criterion) Document {
		return change(func(d *Document) {
			d.Rules[0].For, d.Rules[0].Stage, d.Rules[0].Excludes = ScopePair, StageJoint, excludes
		})
	}
	for _, c := range []struct {
		name, why string
		doc       Document
		path      string
		want      error
	}{
		{"another base", "rules would be overridden that nobody looked at", change(func(d *Document) { d.Extends = "other" }), "/extends", ErrExtends},
		{"no base", "it is merged with one", change(func(d *Document) { d.Extends = "" }), "/extends", ErrExtends},
		{"id of a published rule", "an override must be meant", change(func(d *Document) { d.Rules[0].ID = couples }), "/rules/0/id", ErrOverride},
		{"replaces what is not there", "a typing error must not pass", change(func(d *Document) {
			d.Replaces = []Override{{Rule: "zzz", Reason: "x"}}
		}), "/replaces/0/rule", ErrNoRule},
		{"removes what is not there", "a typing error must not pass", change(func(d *Document) { d.Removes = []Override{{Rule: "zzz", Reason: "x"}} }), "/removes/0/rule", ErrNoRule},
		{"replaces without a rule", "it would be removed by accident", change(func(d *Document) {
			d.Replaces = []Override{{Rule: couples, Reason: "x"}}
		}), "/replaces/0/rule", ErrNoReplacement},
		{"two in the place of one", "which of them is meant?", func() Document {
			d := replacing(t, couples, func(*Rule) {})
			d.Rules = append(d.Rules, d.Rules[1])
			return d
		}(), "/rules/2/id", assessment.ErrTwice},
		{
			"a replacement that cites nothing", "its reason is added to its sources, and would hide that there are none",
			replacing(t, couples, func(r *Rule) { r.Cites = nil }), "/rules/1/cites", ErrNoSource,
		},
		{"a new id twice", "which of them is meant?", change(func(d *Document) { d.Rules = append(d.Rules, d.Rules[0]) }), "/rules/1/id", assessment.ErrTwice},
		{"no reason", "whoever reads the plan asks for it", change(func(d *Document) { d.Removes = []Override{{Rule: couples}} }), "/removes/0/reason", assessment.ErrMissing},
		{"removed twice", "one of them is meant otherwise", change(func(d *Document) {
			d.Removes = []Override{{couples, "x"}, {couples, "x"}}
		}), "/removes/1/rule", assessment.ErrTwice},
		{"criterion under another's name", "a service speaks for itself", change(func(d *Document) { d.Rules[0].Requires[0].Cites = guideline }), "/rules/0/requires/0/cites/0/basis", ErrLocal},
		{"criterion under two names", "the better one would count as its source", change(func(d *Document) {
			d.Rules[0].Requires[0].Cites = append(local(), guideline...)
		}), "/rules/0/requires/0/cites/1/basis", ErrLocal},
		{"rule under another's name", "a service speaks for itself", change(func(d *Document) { d.Rules[0].Cites = guideline }), "/rules/0/cites/0/basis", ErrLocal},
		{"dose under another's name", "a service speaks for itself", change(func(d *Document) {
			d.Rules[0].Dose = []Dose{{Text: "weekly", Cites: guideline}}
		}), "/rules/0/dose/0/cites/0/basis", ErrLocal},
		{"caution under another's name", "a service speaks for itself", change(func(d *Document) {
			d.Rules[0].Cautions = []Criterion{{ID: "c", Text: "x", Cites: guideline}}
		}), "/rules/0/cautions/0/cites/0/basis", ErrLocal},
		{"changed criterion of a published rule", "the guideline does not say it", replacing(t, "own-right-meetings", func(r *Rule) {
			r.Requires[1].When = AtLeast(FactOwnNeed, mildNeed)
		}), "/rules/1/requires/1/cites/0/basis", ErrLocal},
		{"no source at all", "promise 12", change(func(d *Document) { d.Rules[0].Requires[0].Cites = nil }), "/rules/0/requires/0/cites", ErrNoSource},
		{"unknown fact", "it would stay unknown for ever", change(func(d *Document) { d.Rules[0].Requires[0].When = Yes("zzz") }), "/rules/0/requires/0/when/test/of", ErrNoFact},
		{"a fact of the library's", "the library reads it, with its own rules", change(func(d *Document) { d.Facts[0].ID = FactAbuse }), "/facts/0/id", assessment.ErrTwice},
		{"a fact without a scope", "about whom?", change(func(d *Document) { d.Facts[0].Scope = ScopeNotStated }), "/facts/0/scope", assessment.ErrMissing},
		{"a fact without words", "nobody could answer it", change(func(d *Document) { d.Facts[0].Values = d.Facts[0].Values[:1] }), "/facts/0/values", ErrValues},
		{"one word twice", "which of them is meant?", change(func(d *Document) { d.Facts[0].Values[1].Word = "no" }), "/facts/0/values/1", ErrWords},
		{"a number that says nothing", "a reason is a sentence", change(func(d *Document) { d.Facts[0].Values, d.Facts[0].High = nil, 9 }), "/facts/0/unit", ErrUnit},
		{"a number that no record may have", "nobody could answer it", change(func(d *Document) { d.Facts[0].Low = -2 * maxNumber }), "/facts/0/low", assessment.ErrNumber},
		{"without danger", "the gate cannot be removed", noGate("danger"), "/rules/1/excludes", ErrGate},
		{"without abuse since 2022", "the gate cannot be removed for a time either", noGate("abuse"), "/rules/1/excludes", ErrGate},
		{"without the abuse criterion before 2022", "nor for earlier days", noGate("abuse-not-judged-safe"), "/rules/1/excludes", ErrGate},
		{"gate weakened", "abuse does not count where they live apart", replacing(t, couples, func(r *Rule) {
			for i := range r.Excludes {
				if r.Excludes[i].ID == "coercive-control" {
					r.Excludes[i] = own("coercive-control", All(Yes(FactControl), Yes(FactLivesWith)))
				}
			}
		}), "/rules/1/excludes", ErrGate},
		{"gate that ends", "from some day on it would be open", replacing(t, couples, func(r *Rule) {
			r.Excludes[0] = own("danger", Yes(FactDanger))
			r.Excludes[0].Applies.Until = dayOf("2030-01-01")
		}), "/rules/1/excludes", ErrGate},
		{"joint work of our own without a gate", "a new id is no way past it", joint(), "/rules/0/excludes", ErrGate},
		{"joint work of our own with half a gate", "each criterion counts", joint(own("danger", Yes(FactDanger))), "/rules/0/excludes", ErrGate},
		{"own-right support removed", "promise 6", change(func(d *Document) {
			d.Removes = []Override{{"own-right-support", "x"}}
		}), "/removes/0/rule", ErrOwnRight},
		{"own-right support narrowed", "promise 6", replacing(t, "own-right-support", func(r *Rule) {
			r.Requires = append(r.Requires, own("area", Yes("area")))
		}), "/replaces/0/rule", ErrOwnRight},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			b, err := Merge(published(), c.doc)
			require.Nil(t, b)
			requireFault(t, err, c.path, c.want)
		})
	}
}

func requireFault(t *testing.T, err error, path string, want error) {
	t.Helper()
	var faults assessment.FieldErrors
	require.ErrorAs(t, err, &faults)
	require.True(t, slices.ContainsFunc(faults, func(f *assessment.FieldError) bool {
		return f.Path == path && errors.Is(f, want)
	}), "want %s: %v, got\n%v", path, want, err)
}

// TestMergeTakes has what looks like a weaker gate and is not.
func TestMergeTakes(t *testing.T) {
	gateOfOurs := func() (out []Criterion) {
		for _, c := range gate(noAbuseUnlessJudgedSafe()) {
			out = append(out, own(c.ID, c.When))
		}
		return out
	}
	for _, c := range []struct {
		name, why string
		doc       Document
	}{
		{"a stricter gate", "abuse shuts it whatever a specialist says", replacing(t, "network-member", func(r *Rule) {
			for i := range r.Excludes {
				if r.Excludes[i].ID == "abuse-not-judged-safe" {
					r.Excludes[i] = own("abuse", Yes(FactAbuse))
				}
			}
		})},
		{"one criterion for several", "it says the same", replacing(t, "network-member", func(r *Rule) {
			r.Excludes = without1(r.Excludes, func(c Criterion) bool { return c.ID == "danger" || c.ID == "coercive-control" })
			r.Excludes = append(r.Excludes, own("danger-or-control", Any(Yes(FactDanger), Yes(FactControl))))
		})},
		{"joint work with the gate", "it is kept", func() Document {
			d := overlay()
			d.Rules[0].For, d.Rules[0].Stage, d.Rules[0].Excludes = ScopePair, StageJoint, gateOfOurs()
			return d
		}()},
		{"support of one's own about two people", "abuse must never shut somebody out of help for themselves", func() Document {
			d := overlay()
			d.Rules[0].For = ScopePair
			return d
		}()},
		{"published support, with more sources", "it is open to as many", replacing(t, "own-right-support", func(r *Rule) {
			r.Cites = append(r.Cites, local()...)
		})},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			_, err := Merge(published(), c.doc)
			require.NoError(t, err, c.why)
		})
	}
}

func TestDocumentAlone(t *testing.T) {
	d := overlay()
	d.Extends = ""
	b, err := d.Rulebook(nil)
	require.NoError(t, err)
	require.Len(t, b.Rules(), 1)
	d.Removes = []Override{{"one", "x"}}
	_, err = d.Rulebook(nil)
	requireFault(t, err, "/removes", ErrExtendsNone)
	_, err = overlay().Rulebook(hostFacts())
	requireFault(t, err, "/extends", ErrExtends)
	_, err = Document{}.Rulebook([]Fact{{}})
	requireFault(t, err, "/rules", assessment.ErrMissing)
	requireFault(t, err, "/facts", assessment.ErrMissing)
	_, err = Merge(nil, overlay())
	requireFault(t, err, "/extends", ErrExtends)
}

func TestDecodeDocument(t *testing.T) {
	data, err := assessment.Encode(PublishedDefinition())
	require.NoError(t, err)
	d, err := DecodeDocument(data)
	require.NoError(t, err, "a definition is a document")
	b, err := d.Rulebook(nil)
	require.NoError(t, err)
	require.True(t, Diff(published(), b).IsZero())

	safety := `{"id":"x","title":"x","version":"1","facts":[{"id":"a","scope":"pair","question":"?","safety":true}],"rules":[]}`
	_, err = DecodeDocument([]byte(safety))
	requireFault(t, err, "/facts/0", assessment.ErrUnknownKey)
}

// TestFaultsInOrder: every fault is told in the order of the document, whoever
// found it.
func TestFaultsInOrder(t *testing.T) {
	d := overlay()
	d.Title = ""
	d.Rules = append(d.Rules, Rule{ID: "own-right-support"})
	d.Facts = append(d.Facts, LocalFact{})
	d.Removes = []Override{{"zzz", ""}}
	_, err := Merge(published(), d)
	var heads []string
	for line := range strings.Lines(err.Error()) {
		head := strings.SplitN(line, "/", 3)[1]
		heads = append(heads, strings.TrimSuffix(strings.Fields(head)[0], ":"))
	}
	require.Equal(t, []string{"title", "facts", "rules", "removes"}, slices.Compact(heads))
}
