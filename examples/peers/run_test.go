package main

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, row := range []struct {
		name, why string
		args      []string
		want      options
		fault     string // what it begins with
	}{
		{"nothing", "ten rounds of enough families", nil, options{rounds: 10, families: 2000}, ""},
		{"both", "as given", []string{"-rounds", "3", "-families=40"}, options{rounds: 3, families: 40}, ""},
		{"help", "goes before all else", []string{"-h"}, options{help: true}, ""},
		{"no rounds", "nothing would be measured", []string{"-rounds", "0"}, options{}, "-rounds:"},
		{"too many rounds", "of days", []string{"-rounds", "1001"}, options{}, "-rounds:"},
		{"no families", "nobody to decide for", []string{"-families", "0"}, options{}, "-families:"},
		{"too many families", "more than memory holds", []string{"-families", "100001"}, options{}, "-families:"},
		{"no number", "and it is not repeated", []string{"-rounds", "many"}, options{}, "usage: a flag"},
		{"another flag", "there is none", []string{"-fast"}, options{}, "usage: a flag"},
		{"a word", "is no flag", []string{"fast"}, options{}, "usage: takes flags only"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.why == "" {
				t.Fatal("say why")
			}
			got, err := parse(row.args)
			if row.fault == "" && (err != nil || got != row.want) {
				t.Fatalf("got %+v, %v", got, err)
			}
			if row.fault != "" && (err == nil || !strings.HasPrefix(err.Error(), row.fault) || strings.Contains(err.Error(), "many")) {
				t.Fatalf("got %v", err)
			}
		})
	}
}

func TestUsage(t *testing.T) {
	var out, faults bytes.Buffer
	if status := run([]string{"-h"}, &out, &faults); status != 0 || out.String() != usage || faults.Len() > 0 {
		t.Fatalf("-h: status %d, %q", status, faults.String())
	}
	out.Reset()
	if status := run([]string{"-fast"}, &out, &faults); status != 2 || out.Len() > 0 || !strings.HasPrefix(faults.String(), "peers: usage:") {
		t.Fatalf("-fast: status %d, %q", status, faults.String())
	}
	if status := run([]string{"-h"}, broken{}, &faults); status != 1 {
		t.Fatalf("nowhere to write: status %d", status)
	}
}

// broken cannot be written to.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// All of it, in small. Whether a gate is met is a matter of the machine: only that
// the status says what the table says.
func TestRun(t *testing.T) {
	var out, faults bytes.Buffer
	status := run([]string{"-rounds", "1", "-families", "40"}, &out, &faults)
	table := out.String()
	want := 0
	if strings.Contains(table, "MISSED") {
		want = 1
	}
	if status != want || (want == 1) != (faults.String() == "peers: a gate is missed\n") {
		t.Fatalf("status %d, %q, %s", status, faults.String(), table)
	}
	for _, p := range pairsTable {
		if !strings.Contains(table, "\n"+p.name) {
			t.Errorf("no line of %s", p.name)
		}
	}
	for _, part := range []string{"\nslope: decide, by members", "\nslope: decide, by rules", "\nslope: decode, by answers", "\nallocations: decider", "flattered"} {
		if !strings.Contains(table, part) {
			t.Errorf("nothing of %s", part)
		}
	}
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "allocations:") && strings.Contains(line, "MISSED") {
			t.Error(line)
		}
		if strings.Contains(line, "NaN") || strings.Contains(line, "Inf") {
			t.Error(line)
		}
	}
}

func TestRaceStopsWhereWorkFails(t *testing.T) {
	calls := 0
	for name, pass := range map[string]func(int) int{
		"fails":             func(int) int { return -1 },
		"is another, later": func(int) int { calls++; return calls },
	} {
		one := []Contender{{name: name, items: func(int) int { return 1 }, pass: pass}}
		_, err := Race(1, 1, one, func(int) {})
		var failed failedError
		if !errors.As(err, &failed) || string(failed) != name {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// Everybody does every chunk in every round, the slow ones the first alone.
func TestRaceGivesEverybodyEachChunk(t *testing.T) {
	done := map[string][]int{}
	one := func(name string, upTo int) Contender {
		return Contender{
			name: name, upTo: upTo, items: func(int) int { return 2 },
			pass: func(chunk int) int { done[name] = append(done[name], chunk); return 1 },
		}
	}
	times, err := Race(2, 3, []Contender{one("all", 0), one("slow", 1), one("short", 9)}, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"all": 3, "slow": 1, "short": 3} {
		if got := times[name]; len(got.least) != want || len(got.items) != want || got.items[0] != 2 || len(done[name]) != 2*2*want {
			t.Errorf("%s: %d chunks, %d passes", name, len(got.least), len(done[name]))
		}
	}
}
