package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// secret stands in names of files and in lines, and never on standard error.
const secret = "Violet-Smith"

// TestMain is the program itself where a test calls it as one: Beam has one set of
// flags and one log a process.
func TestMain(m *testing.M) {
	if os.Getenv("KITH_BEAM_IS_MAIN") != "" {
		main()
	}
	os.Exit(tests(m))
}

// scratch is a directory for what all tests share.
var scratch string //nolint:gochecknoglobals // one place for all tests

func tests(m *testing.M) int {
	var err error
	if scratch, err = os.MkdirTemp("", "kith-beam-"); err != nil {
		return exitData
	}
	defer func() { _ = os.RemoveAll(scratch) }() // a place for what may go
	return m.Run()
}

// output is what one call of a program comes to.
type output struct {
	status      int
	out, faults string
}

func call(t *testing.T, cmd *exec.Cmd) output {
	t.Helper()
	var out, faults bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &faults
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil {
		require.ErrorAs(t, err, &ended)
	}
	return output{status: cmd.ProcessState.ExitCode(), out: out.String(), faults: faults.String()}
}

// program calls this one, on Prism in its own process.
func program(t *testing.T, args ...string) output {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), self, args...)
	// Beam leaves an empty file there.
	cmd.Env = append(os.Environ(), "KITH_BEAM_IS_MAIN=1", "TMPDIR="+t.TempDir())
	return call(t, cmd)
}

// built is examples/cohort as it stands beside this.
var built = sync.OnceValues(func() (string, error) { //nolint:gochecknoglobals // built once for all tests
	name := filepath.Join(scratch, "cohort")
	if exec.Command("go", "build", "-o", name, "github.com/kithcare/kith/examples/cohort").Run() != nil {
		return "", errors.New("examples/cohort does not build")
	}
	return name, nil
})

func cohort(t *testing.T, args ...string) output {
	t.Helper()
	name, err := built()
	require.NoError(t, err)
	return call(t, exec.CommandContext(t.Context(), name, args...))
}

func TestUsage(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	in, used := filepath.Join(dir, "in.ndjson"), filepath.Join(dir, "used")
	require.NoError(t, os.WriteFile(in, nil, 0o600))
	require.NoError(t, os.Mkdir(used, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(used, "plans-00001-of-00001.ndjson"), nil, 0o600))
	for _, row := range []struct {
		name, why string
		args      []string
		line      string
	}{
		{"unknown flag", "no such flag", []string{"-" + secret}, "usage: a flag that does not exist"},
		{"wrong value for Beam", "what was given is not told", []string{"-parallelism", secret}, "usage: a flag that does not exist"},
		{"an argument", "a shell took the pattern apart", []string{"-in", in, secret}, "usage: takes flags only"},
		{"no input", "nothing to do", []string{"-out", dir}, "-in: want a pattern"},
		{"no output", "nowhere to write", []string{"-in", in}, "-out: want a directory"},
		{"no such file", "sums of nothing would be a lie", []string{"-in", filepath.Join(dir, secret), "-out", dir}, "-in: no file has such a name"},
		{"no pattern", "brackets are open", []string{"-in", "[" + secret, "-out", dir}, "-in: is no pattern"},
		{"unknown place", "no such file system", []string{"-in", secret + "://x", "-out", dir}, "-in: is no pattern"},
		{"results there", "two runs would be mixed", []string{"-in", in, "-out", used}, "-out: holds the results of another run"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, row.why)
			got := program(t, row.args...)
			require.Equal(t, exitUsage, got.status, row.why)
			require.Empty(t, got.out)
			require.True(t, strings.HasPrefix(got.faults, row.line), got.faults)
			require.Equal(t, 1, strings.Count(got.faults, "\n"))
			require.NotContains(t, got.faults, secret)
		})
	}
}

// TestHelp has the flags of the runners besides.
func TestHelp(t *testing.T) {
	t.Parallel()
	got := program(t, "-h")
	require.Equal(t, exitDone, got.status)
	require.Empty(t, got.faults)
	for _, flag := range []string{"-in PATTERN", "-runner", "-endpoint", "-environment_type", "-project", "-staging_location"} {
		require.Contains(t, got.out, flag)
	}
}

// TestFails says so, without a name and without what Beam tells in its log.
func TestFails(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	folder, nowhere, file := filepath.Join(dir, secret), filepath.Join(dir, secret+"-link"), filepath.Join(dir, "in.ndjson")
	require.NoError(t, os.Mkdir(folder, 0o700))
	require.NoError(t, os.Symlink(filepath.Join(dir, "gone"), nowhere))
	require.NoError(t, os.WriteFile(file, []byte(secret+"\n"), 0o600))
	for _, row := range []struct {
		name, why, in, out string
		err                error
	}{
		{"folder", "it opens and cannot be read", folder, filepath.Join(dir, "1"), errRead},
		{"link to nothing", "its name is there and it is not", nowhere, filepath.Join(dir, "2"), errInput},
		{"below a file", "there can be no directory", file, filepath.Join(file, secret), errOutput},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, row.why)
			got := program(t, "-in", row.in, "-out", row.out)
			require.Equal(t, exitData, got.status)
			require.True(t, strings.HasPrefix(got.faults, "/: the pipeline failed, and there are no sums; Beam says: "), got.faults)
			require.True(t, strings.HasSuffix(got.faults, "\n"+row.err.Error()+"\n"), got.faults)
			require.NotContains(t, got.faults, secret)
			require.NoFileExists(t, filepath.Join(row.out, "sums.json"))
		})
	}
}
