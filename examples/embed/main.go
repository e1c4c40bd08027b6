// Command embed is the example of the README: a record in, a plan out.
package main

import (
	"fmt"
	"os"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

func main() {
	const usage = "usage: embed FILE.json, for example examples/stories/friend-like-sister/record.json"
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	if os.Args[1] == "-h" {
		fmt.Println(usage)
		return
	}
	if err := show(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func show(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	record, err := assessment.Decode(data)
	if err != nil {
		return err // every fault, each at its place, none with a value
	}
	book := carepath.Published() // build it once and keep it
	plan := book.Plan(record, carepath.Options{})
	for _, step := range plan.Steps {
		fmt.Println("open:", step.Subject, step.Title)
	}
	for _, question := range plan.Questions {
		fmt.Println("ask: ", question.Text)
	}
	return nil
}
