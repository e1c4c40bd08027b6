package csvline

import (
	"encoding/csv"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCells(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, why, want string
		line            Line
	}{
		{"text", "as it is", "a\n", Line(nil).Text("a")},
		{"a comma", "is quoted", "\"a,b\"\n", Line(nil).Text("a,b")},
		{"a quote", "is doubled", "\"a\"\"b\"\n", Line(nil).Text(`a"b`)},
		{"a formula", "is guarded", "'=1+1\n", Line(nil).Text("=1+1")},
		{"a number below nothing", "is none", "-5\n", Line(nil).Text("-5")},
		{"numbers", "keep their form", "-3,0.5,true\n", Line(nil).Number(-3).Decimal(0.5).Boolean(true)},
		{"a large decimal", "is no exponent", "10000000000\n", Line(nil).Decimal(1e10)},
		{"blanks", "are empty cells", ",,\n", Line(nil).Blanks(3)},
	} {
		require.NotEmpty(t, row.why, row.name)
		require.Equal(t, row.want, string(row.line.End()), row.name)
	}
}

// FuzzText reads back what it wrote, but for the guard.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "a", "=1", " x ", "a\nb", `\.`, `""`, "\t=1", "-1e", "\ufeff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := csv.NewReader(strings.NewReader(string(Line(nil).Text("x").Text(s).End()))).Read()
		require.NoError(t, err)
		want := strings.ReplaceAll(s, "\r\n", "\n") // what encoding/csv makes of it
		if startsFormula(s) {
			want = "'" + want
		}
		require.Equal(t, []string{"x", want}, got)
	})
}

// FuzzIsNumber takes for a number whatever a program reads as one of the plain
// forms, and nothing that calculates.
func FuzzIsNumber(f *testing.F) {
	for _, seed := range []string{"", "-5", "+3", "1e5", "-1.5E+3", "1-1", "-", "=1", "1,000.5", "-e5", "--1"} {
		f.Add(seed)
	}
	plain := regexp.MustCompile(`^[+-]?[.,]*[0-9][0-9.,]*([eE][+-]?[0-9]+)? *$`)
	f.Fuzz(func(t *testing.T, s string) {
		require.Equal(t, plain.MatchString(s), isNumber(s), s)
	})
}
