package wire_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/internal/wire"
)

// secret stands in hostile documents and values; no error may repeat it.
const secret = "Zebulon"

// The sentinels of the types below.
var (
	errDay  = errors.New("not a day: write year-month-day")
	errRole = errors.New("not a role of the list")
)

type mark = redact.Mark

type name string

// day holds what is no tagged field: only its text methods can write it.
type day struct {
	redact.Mark
	y, m, d int
}

func (d day) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "%04d-%02d-%02d", d.y, d.m, d.d), nil
}

func (d *day) UnmarshalText(text []byte) error {
	d.y = 1 // a type that fails half way
	_, err := fmt.Sscanf(string(text), "%4d-%2d-%2d", &d.y, &d.m, &d.d)
	if again, _ := d.MarshalText(); err != nil || string(again) != string(text) {
		return errDay
	}
	return nil
}

// role is a closed vocabulary.
type role uint8

var roles = []string{"", "parent", "child", "friend"} //nolint:gochecknoglobals // a name table

func (r role) MarshalText() ([]byte, error) {
	if int(r) >= len(roles) {
		return nil, errRole
	}
	return []byte(roles[r]), nil
}

func (r *role) UnmarshalText(text []byte) error {
	for i, s := range roles {
		if s == string(text) && i > 0 {
			*r = role(i)
			return nil
		}
	}
	return errRole
}

type member struct {
	mark
	Name   name   `json:"name"`
	Born   day    `json:"born,omitzero"`
	Died   *day   `json:"died"`
	Role   role   `json:"role,omitzero"`
	Roles  []role `json:"roles,omitempty"`
	Steps  *int   `json:"steps"`
	Small  int8   `json:"small,omitzero"`
	Big    int64  `json:"big,omitzero"`
	Count  uint16 `json:"count,omitempty"`
	Huge   uint64 `json:"huge,omitempty"`
	Home   bool   `json:"home,omitzero"`
	Seen   *bool  `json:"seen"`
	Note   *name  `json:"note"`
	Hidden string `json:"-"`
	Never  string `json:"-"`
	inner  string
}

type condition struct {
	All []condition `json:"all,omitempty"`
	Not *condition  `json:"not"`
	Has name        `json:"has,omitzero"`
}

type record struct {
	redact.Mark
	Version int       `json:"version"`
	Members []member  `json:"members"`
	Others  []*member `json:"others,omitempty"`
	When    condition `json:"when,omitzero"`
	Tags    []name    `json:"tags,omitempty"`
	Grid    [][]int   `json:"grid,omitempty"`
	Odd     string    `json:"a/b~c,omitzero"`
	List    *[]string `json:"list"`
}

// fault is one report.
type fault struct {
	pointer string
	err     error
}

func (f fault) String() string { return fmt.Sprintf("%q: %v", f.pointer, f.err) }

// decode collects the faults, and refuses texts that repeat the secret.
func decode(tb testing.TB, data string, dst any, lim wire.Limits) []fault {
	tb.Helper()
	var got []fault
	wire.Decode([]byte(data), dst, lim, func(pointer string, err error) {
		if strings.Contains(pointer+err.Error(), secret) {
			tb.Errorf("fault repeats a value or a key: %q: %v", pointer, err)
		}
		got = append(got, fault{pointer, err})
	})
	return got
}

// expect compares faults by pointer and sentinel, in order.
func expect(t *testing.T, got, faults []fault) {
	t.Helper()
	if len(got) != len(faults) {
		t.Fatalf("got %d faults %v, want %d %v", len(got), got, len(faults), faults)
	}
	for i := range got {
		if got[i].pointer != faults[i].pointer || !errors.Is(got[i].err, faults[i].err) {
			t.Errorf("fault %d: got %v, want %v", i, got[i], faults[i])
		}
	}
}

func encode(tb testing.TB, v any) string {
	tb.Helper()
	b, err := wire.Encode(v)
	if err != nil {
		tb.Fatalf("Encode: %v", err)
	}
	return string(b)
}
