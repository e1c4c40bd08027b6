// Command beam works out a plan for every record of many files, as examples/cohort
// does of one, and sums up what all of them need and have: an Apache Beam pipeline,
// on this machine or on many. See the README beside this file.
package main

import (
	"context"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
}
