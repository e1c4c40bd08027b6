// Command cohort works out a plan, or every score and figure of recovery capital,
// for thousands of records: JSON in, a record a line, and JSON or a long table out,
// in the same order and in constant memory.
//
// It also makes fictional families to try that on. See the README beside this file.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
