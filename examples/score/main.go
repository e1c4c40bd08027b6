// Command score scores a table of answers, a row a respondent, on every scale of
// an instrument: the score where all was answered, and always the bounds between
// which the full score lies.
//
// It shows the instruments that come with the library, and works out Cronbach's
// alpha of the same table. See the README beside this file.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
