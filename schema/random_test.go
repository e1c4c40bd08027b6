package schema_test

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// randomRecord draws a record that validates: every field of every type at
// random, and then whatever validation faults taken out. New fields are drawn
// without a change here.
func randomRecord(t *rapid.T) assessment.Record {
	var r assessment.Record
	d := drawer{T: t, people: rapid.IntRange(1, 6).Draw(t, "people")}
	d.fill(reflect.ValueOf(&r).Elem(), "")
	r.ID, r.Day, r.Members = "r.1", assessment.MustParseDay("2026-11-21"), nil
	for i := range d.people {
		m := assessment.Member{ID: d.person(i)}
		d.fill(reflect.ValueOf(&m.Label).Elem(), "Label")
		d.fill(reflect.ValueOf(&m.Born).Elem(), "Born")
		r.Members = append(r.Members, m)
	}
	for err := r.Validate(); err != nil; err = r.Validate() {
		takeOut(t, &r, err)
	}
	return r
}

// takeOut removes the last element that is at fault from each list of a record.
func takeOut(t *rapid.T, r *assessment.Record, err error) {
	var faults assessment.FieldErrors
	if !errors.As(err, &faults) {
		t.Fatalf("%v", err)
	}
	last := map[string]int{}
	for _, f := range faults {
		steps := strings.Split(f.Path, "/")
		if len(steps) < 3 {
			t.Fatalf("the generator's own fault: %v", f)
		}
		last[steps[1]], _ = strconv.Atoi(steps[2])
	}
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if at, ok := last[key]; ok {
			list := v.Field(i)
			list.Set(reflect.AppendSlice(list.Slice(0, at), list.Slice(at+1, list.Len())))
		}
	}
}

type drawer struct {
	*rapid.T
	people int
}

func (d drawer) person(i int) assessment.MemberID {
	return assessment.MemberID(fmt.Sprintf("p%d_-.%d", i, i))
}

// fill draws a value; name is the Go field's, which says what a string holds.
func (d drawer) fill(v reflect.Value, name string) {
	switch x := v.Addr().Interface().(type) {
	case *assessment.Day:
		*x = assessment.MustParseDay(d.of("", "2026-11-21", "2026-02-28", "2024-02-29"))
		return
	case *assessment.PartialDate:
		*x, _ = assessment.ParsePartialDate(d.of("", "1990", "2001-12", "1984-02-29"))
		return
	case *assessment.MemberID:
		if name != "Informant" || d.chance(2) {
			*x = d.person(rapid.IntRange(0, d.people-1).Draw(d.T, name))
		}
		return
	case *assessment.WorkerID:
		*x = assessment.WorkerID(d.of("", "w1", "team-A.7"))
		return
	case interface{ Words() []string }:
		v.SetUint(uint64(rapid.IntRange(0, len(x.Words())-1).Draw(d.T, name)))
		return
	}
	d.fillKind(v, name)
}

func (d drawer) fillKind(v reflect.Value, name string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.Tag.Get("json") != "" && f.Tag.Get("json") != "-" {
				d.fill(v.Field(i), f.Name)
			}
		}
	case reflect.Slice:
		n := rapid.IntRange(0, 3).Draw(d.T, name)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			d.fill(v.Index(i), name)
		}
	case reflect.Pointer:
		if d.chance(2) {
			v.Set(reflect.New(v.Type().Elem()))
			if v.Elem().SetInt(rapid.Int64().Draw(d.T, name)); name == "Yes" { // a count that seldom would fit
				v.Elem().SetInt(rapid.Int64Range(0, 100).Draw(d.T, name))
			}
		}
	case reflect.String:
		v.SetString(d.text(name))
	default:
		d.Fatalf("the generator does not know %v", v.Type())
	}
}

// text draws an id, or, for what people write, text of one line.
func (d drawer) text(name string) string {
	if name != "Label" && name != "Reason" && name != "Language" {
		return d.of("q1", "q2", "Q.3_x-y", strings.Repeat("z", 64))
	}
	return rapid.StringOfN(rapid.RuneFrom([]rune("aZ9 <>&\"\\/'é€😀ק")), 0, 200, -1).Draw(d.T, name)
}

func (d drawer) of(words ...string) string { return rapid.SampledFrom(words).Draw(d.T, "word") }

// chance is true once in n times.
func (d drawer) chance(n int) bool { return rapid.IntRange(1, n).Draw(d.T, "chance") == 1 }
