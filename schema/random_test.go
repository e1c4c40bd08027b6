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
func randomRecord(t *rapid.T) assessment.Record { return randomFamily(t, 6) }

// randomFamily draws a record of so many people at the most.
func randomFamily(t *rapid.T, most int) assessment.Record {
	var r assessment.Record
	d := drawer{T: t, people: rapid.IntRange(1, most).Draw(t, "people")}
	d.fill(reflect.ValueOf(&r).Elem(), "")
	r.ID, r.Day, r.Members = "r.1", assessment.MustParseDay("2026-11-21"), nil
	for i := range d.people {
		m := assessment.Member{ID: d.person(i)}
		d.fill(reflect.ValueOf(&m.Label).Elem(), "Label")
		d.fill(reflect.ValueOf(&m.Born).Elem(), "Born")
		r.Members = append(r.Members, m)
	}
	for i := range r.Agencies {
		r.Agencies[i].ID = d.agency(i)
	}
	for err := r.Validate(); err != nil; err = r.Validate() {
		takeOut(t, &r, err)
	}
	return r
}

// takeOut removes the last element that is at fault from each list of a record, and
// whatever else is at fault.
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
			if list.Kind() != reflect.Slice {
				list.SetZero()
				continue
			}
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

func (d drawer) agency(i int) assessment.AgencyID {
	return assessment.AgencyID(fmt.Sprintf("g%d.-_%d", i, i))
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
		if *x = assessment.WorkerID(d.of("w1", "team-A.7")); name != "Workers" && d.chance(3) {
			*x = ""
		}
		return
	case *assessment.AgencyID:
		*x = d.agency(rapid.IntRange(0, 2).Draw(d.T, name))
		return
	case *assessment.Audience:
		d.audience(x)
		return
	case *assessment.Clock:
		_ = x.UnmarshalText([]byte(d.of("", "00:00", "09:30", "23:59"))) // the first is no time, and stays none
		return
	case interface{ Words() []string }:
		v.SetUint(uint64(rapid.IntRange(0, len(x.Words())-1).Draw(d.T, name)))
		return
	}
	d.fillKind(v, name)
}

// audience draws one of the two, seldom none.
func (d drawer) audience(a *assessment.Audience) {
	switch {
	case d.chance(10):
	case d.chance(2):
		d.fill(reflect.ValueOf(&a.Member).Elem(), "Member")
	default:
		d.fill(reflect.ValueOf(&a.Agency).Elem(), "Agency")
	}
}

// words draws some of a vocabulary, each once and seldom the first.
func (d drawer) words(v reflect.Value, vocabulary []string, name string) {
	last := len(vocabulary) - 1
	some := rapid.SliceOfNDistinct(rapid.IntRange(0, last), 1, 3, rapid.ID[int]).Draw(d.T, name)
	v.Set(reflect.MakeSlice(v.Type(), len(some), len(some)))
	for i, word := range some {
		v.Index(i).SetUint(uint64(word))
	}
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
		if w, ok := reflect.Zero(v.Type().Elem()).Interface().(interface{ Words() []string }); ok {
			d.words(v, w.Words(), name)
			return
		}
		n := rapid.IntRange(0, 3).Draw(d.T, name)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			d.fill(v.Index(i), name)
		}
	case reflect.Pointer:
		if d.chance(2) {
			v.Set(reflect.New(v.Type().Elem()))
			if v.Elem().SetInt(rapid.Int64Range(-2_000_000_000, 2_000_000_000).Draw(d.T, name)); name == "Yes" { // a count that seldom would fit
				v.Elem().SetInt(rapid.Int64Range(0, 100).Draw(d.T, name))
			}
		}
	case reflect.Int:
		v.SetInt(rapid.Int64Range(0, 1440).Draw(d.T, name))
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
