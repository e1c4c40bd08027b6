package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// all is how many families are made.
const all = 240

// made are shards of the same families, of which every twentieth is broken: cut
// evenly, but that an empty one stands between.
func made(t *testing.T, shards int) (dir string, files []string) {
	t.Helper()
	got := cohort(t, "-generate", fmt.Sprint(all), "-seed", "7")
	require.Equal(t, exitDone, got.status)
	lines := strings.SplitAfter(strings.TrimSuffix(got.out, "\n"), "\n")
	require.Len(t, lines, all)
	for i := 19; i < all; i += 20 {
		lines[i] = strings.Replace(lines[i], `"id":`, `"`+secret+`":`, 1)
	}
	lines[19] = "\n \n" + lines[19] // empty lines are counted
	dir = t.TempDir()
	for i := range shards {
		part := strings.Join(lines[all*i/shards:all*(i+1)/shards], "")
		if i == 1 {
			part = "\ufeff" + strings.Repeat("x", 5<<20) + "\n" + part
		}
		files = append(files, filepath.Join(dir, fmt.Sprintf("%s-%02d.ndjson", secret, 2*i)))
		require.NoError(t, os.WriteFile(files[len(files)-1], []byte(part), 0o600))
	}
	if shards > 1 {
		files = slices.Insert(files, 1, filepath.Join(dir, secret+"-01.ndjson"))
		require.NoError(t, os.WriteFile(files[1], nil, 0o600))
	}
	return dir, files
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

func sorted(text string) []string { return slices.Sorted(strings.Lines(text)) }

// TestAgrees: what stands in the output is what examples/cohort writes of the same
// lines, byte for byte. A line at fault is told by its number in its shard, so that
// cohort is called for each shard; the rest is that of cohort over all of them.
func TestAgrees(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, why string
		shards    int
		args      []string
		bad       int
	}{
		{"one shard", "nothing but Beam stands between", 1, nil, all / 20},
		{"several", "the order in which they are done is Beam's", 4, []string{"-brief"}, all/20 + 1},
		{"several, in full", "as one, but for the numbers of lines", 3, nil, all/20 + 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, row.why)
			dir, files := made(t, row.shards)
			out := filepath.Join(t.TempDir(), "results")
			got := program(t, append(row.args, "-in", filepath.Join(dir, "*.ndjson"), "-out", out)...)
			lines := all + row.bad - all/20
			require.Equal(t, output{
				status: exitData,
				faults: fmt.Sprintf("note: %d of %d lines are at fault; each is in the output with its faults\n", row.bad, lines),
			}, got)

			var ours, theirs, whole strings.Builder
			for i, file := range files {
				plans := filepath.Join(out, fmt.Sprintf("plans-%05d-of-%05d.ndjson", i+1, len(files)))
				one := cohort(t, append(row.args, "-in", file)...).out
				require.True(t, one == read(t, plans), "shard %d, in its order", i+1)
				ours.WriteString(read(t, plans))
				theirs.WriteString(one)
				whole.WriteString(strings.TrimPrefix(read(t, file), "\ufeff"))
				info, err := os.Stat(plans)
				require.NoError(t, err)
				require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
			}
			require.True(t, slices.Equal(sorted(theirs.String()), sorted(ours.String())), "all, sorted")
			require.Len(t, sorted(ours.String()), lines)
			require.Equal(t, row.bad, strings.Count(ours.String(), `{"line":`))

			joined := filepath.Join(t.TempDir(), "whole.ndjson")
			require.NoError(t, os.WriteFile(joined, []byte(whole.String()), 0o600))
			require.True(t, slices.Equal(sound(cohort(t, append(row.args, "-in", joined)...).out), sound(ours.String())), "plans of all, sorted")
			require.NotContains(t, ours.String(), secret)
		})
	}
}

// sound are the lines with plans, sorted.
func sound(text string) []string {
	return slices.DeleteFunc(sorted(text), func(line string) bool { return strings.HasPrefix(line, `{"line":`) })
}
