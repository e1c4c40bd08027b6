// Command rulebook checks, lists and compares rulebooks, and tries conditions
// over facts of which some are not known.
//
// A service that writes rules of its own runs it before it puts them to use. See
// the README beside this file.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
