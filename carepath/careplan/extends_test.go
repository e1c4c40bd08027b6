package careplan_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

func TestExtends(t *testing.T) {
	t.Parallel()
	type d = careplan.Document
	for _, c := range []struct {
		row
		change func(*d)
		want   []fault
	}{
		{row{"the same", "a plan extends itself"}, func(*d) {}, nil},
		{row{"a day later", "a new version may add nothing"}, func(p *d) { p.Day = day("2026-07-31") }, nil},
		{row{"a day earlier", "the two have changed places"}, func(p *d) { p.Day = day("2026-05-31") }, []fault{{"/day", careplan.ErrEarlier}}},
		{row{"an entry more", "is how a plan goes on"}, func(p *d) {
			p.Goals[0].Entries = append(p.Goals[0].Entries, entry(careplan.AchievementAchieved, "2026-06-01"))
		}, nil},
		{row{"an entry put right", "by another of the same day"}, func(p *d) {
			p.Goals[0].Entries = append(p.Goals[0].Entries, entry(careplan.AchievementNoChange, "2026-04-10"))
		}, nil},
		{row{"a goal more", "is added"}, func(p *d) {
			g := p.Goals[0]
			g.ID = "new"
			p.Goals = append(p.Goals, g)
		}, nil},
		{row{"handed over", "is added"}, func(p *d) {
			p.Goals[0].Owners = append(p.Goals[0].Owners, careplan.Owner{By: careplan.Party{Worker: "w2"}, From: day("2026-06-01")})
		}, nil},
		{row{"an entry rewritten", "a state is not made better afterwards"}, func(p *d) { p.Goals[0].Entries[0].State = careplan.AchievementAchieved }, []fault{{"/goals/0/entries/0", careplan.ErrChanged}}},
		{row{"an entry dropped", "what was said stays said"}, func(p *d) { p.Goals[0].Entries = p.Goals[0].Entries[:1] }, []fault{{"/goals/0/entries/1", careplan.ErrRemoved}}},
		{row{"an entry in between", "moves what follows"}, func(p *d) {
			e := p.Goals[0].Entries
			p.Goals[0].Entries = []careplan.Entry{e[0], entry(careplan.AchievementNoChange, "2026-02-01"), e[1]}
		}, []fault{{"/goals/0/entries/1", careplan.ErrChanged}}},
		{row{"a goal reworded", "is another goal"}, func(p *d) { p.Goals[0].Text = secret }, []fault{{"/goals/0/text", careplan.ErrChanged}}},
		{row{"an easier indicator", "is another goal"}, func(p *d) { p.Goals[0].Indicator.Impact++ }, []fault{{"/goals/0/indicator", careplan.ErrChanged}}},
		{row{"a goal dropped", "not attainable is a state, too"}, func(p *d) { p.Goals = p.Goals[:1] }, []fault{{"/goals/1", careplan.ErrRemoved}}},
		{row{"goals swapped", "each is one fault and not ten"}, func(p *d) { p.Goals[0], p.Goals[1] = p.Goals[1], p.Goals[0] }, []fault{{"/goals/0/id", careplan.ErrChanged}, {"/goals/1/id", careplan.ErrChanged}}},
		{row{"another lead", "written over"}, func(p *d) { p.Leads[0].Worker = "w2" }, []fault{{"/leads/0", careplan.ErrChanged}}},
		{row{"a review put off", "by another date, not by this one"}, func(p *d) { p.Reviews[0].Due = day("2027-01-01") }, []fault{{"/reviews/0", careplan.ErrChanged}}},
		{row{"another role", "is added and not put in its place"}, func(p *d) { p.Roles[0].Role = assessment.RoleNetworkMember }, []fault{{"/roles/0", careplan.ErrChanged}}},
		{row{"a no unsaid", "a reply is taken back by another"}, func(p *d) { p.Roles[0].Replies = nil }, []fault{{"/roles/0/replies/0", careplan.ErrRemoved}, {"/roles/0/replies/1", careplan.ErrRemoved}}},
		{row{"another plan", "and all else alike"}, func(p *d) { p.ID, p.Record = "p2", "r2" }, []fault{{"/id", careplan.ErrChanged}, {"/record", careplan.ErrChanged}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			newer := plan()
			c.change(&newer)
			requireFaults(t, newer.Extends(plan()), c.want...)
		})
	}
}

// TestExtendsIsAnOrder: what was added to extends, through any number of versions; and
// two versions that extend each other are the same.
func TestExtendsIsAnOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		first := drawPlan(t)
		second := added(t, first)
		third := added(t, second)
		for _, c := range [][2]careplan.Document{{first, first}, {second, first}, {third, second}, {third, first}} {
			require.NoError(t, c[0].Extends(c[1]))
		}
		if first.Extends(second) == nil {
			require.True(t, reflect.DeepEqual(copied(t, first), copied(t, second)))
		}
	})
}

// added is a copy of a plan with more at the ends of its lists.
func added(t *rapid.T, d careplan.Document) careplan.Document {
	d = copied(t, d)
	more := drawPlan(t)
	d.Leads, d.Reviews = append(d.Leads, more.Leads...), append(d.Reviews, more.Reviews...)
	for i := range d.Goals {
		g := drawGoal(t, "x")
		d.Goals[i].Entries = append(d.Goals[i].Entries, g.Entries...)
		d.Goals[i].Replies = append(d.Goals[i].Replies, g.Replies...)
	}
	for i, g := range more.Goals {
		g.ID = careplan.GoalID(string(rune('a'+len(d.Goals))) + string(rune('0'+i)))
		d.Goals = append(d.Goals, g)
	}
	if len(d.Roles) == 0 {
		d.Roles = more.Roles
	}
	return d
}

// TestNothingIsRewritten changes one value at a time, whatever it is, and takes away
// one element at a time: each is found, and at its place. A field that is added to the
// types and forgotten in Extends fails here.
func TestNothingIsRewritten(t *testing.T) {
	t.Parallel()
	full := func() *careplan.Document { p := copied(t, plan()); return &p }
	places := leaves(reflect.ValueOf(full()).Elem(), "")
	require.Greater(t, len(places), 60)
	for i, place := range places {
		newer := full()
		leaves(reflect.ValueOf(newer).Elem(), "")[i].change()
		err := newer.Extends(plan())
		if place.path == "/Day" {
			continue
		}
		var faults assessment.FieldErrors
		require.ErrorAs(t, err, &faults, place.path)
		require.Len(t, faults, 1, place.path)
		require.True(t, strings.HasPrefix(strings.ToLower(place.path), strings.ToLower(faults[0].Path)), "%s at %s", place.path, faults[0].Path)
	}
}

// leaf is one value of a plan that may be changed.
type leaf struct {
	path   string
	change func()
}

func leaves(v reflect.Value, path string) (out []leaf) {
	switch v.Kind() { //nolint:exhaustive // a plan has no others
	case reflect.String:
		out = append(out, leaf{path, func() { v.SetString(v.String() + "x") }})
	case reflect.Uint8:
		out = append(out, leaf{path, func() { v.SetUint(v.Uint() + 1) }})
	case reflect.Bool:
		out = append(out, leaf{path, func() { v.SetBool(!v.Bool()) }})
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, leaves(v.Index(i), path+"/"+string(rune('0'+i)))...)
		}
		if n := v.Len(); n > 0 {
			out = append(out, leaf{path + "/" + string(rune('0'+n-1)), func() { v.SetLen(n - 1) }})
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[assessment.Day]() {
			return append(out, leaf{path, func() { v.Set(reflect.ValueOf(day("2025-05-05"))) }})
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				out = append(out, leaves(v.Field(i), path+"/"+f.Name)...)
			}
		}
	}
	return out
}
