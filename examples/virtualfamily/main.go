// Command virtualfamily reads a family's record and says how each person is
// affected, what each brings to another's recovery and what stands against it,
// which help is open to whom and why, and what to ask next.
//
// Without -record it shows an authored, fictional family through one of five
// doors: an emergency department, a treatment service, a GP, probation, a
// school. See the README beside this file.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
