package recoverycapital_test

import (
	"fmt"

	"github.com/kithcare/kith/recoverycapital"
)

// The indices of a network, with codes of a made-up form. Of the friend it is
// not known how important they are, so that the mean reaction to drinking among
// the most important people has bounds.
func ExampleIPDACodes_Indices() {
	rated := recoverycapital.Rated
	codes := recoverycapital.IPDACodes{
		Contact: recoverycapital.CodeRange{Low: 0, High: 7}, Daily: []int{7},
		Importance: recoverycapital.CodeRange{Low: 1, High: 5}, MostImportant: []int{4, 5},
		Support:   recoverycapital.CodeRange{Low: 1, High: 5},
		Treatment: recoverycapital.CodeRange{Low: 1, High: 5},
		Drinking: &recoverycapital.SubstanceCodes{
			Status:    recoverycapital.CodeRange{Low: 1, High: 4},
			Frequency: recoverycapital.CodeRange{Low: 0, High: 7},
			Reaction:  recoverycapital.CodeRange{Low: 1, High: 5},
			Heavy:     []int{4}, Abstinent: []int{2}, Recovering: []int{1},
		},
	}
	indices, err := codes.Indices([]recoverycapital.NetworkMember{
		{Member: "sister", Importance: rated(5), Drinking: recoverycapital.SubstanceRatings{Status: rated(2), Reaction: rated(1)}},
		{Member: "friend", Drinking: recoverycapital.SubstanceRatings{Status: rated(4), Reaction: rated(4)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, number := range []int{1, 6, 14, 17} {
		x := indices[number-1]
		fmt.Printf("%d %s: %s, answered %d of %d\n", x.Number, x.ID, x.Value, x.Answered, x.Of)
	}
	// Output:
	// 1 network-size: 2, answered 2 of 2
	// 6 heavy-drinkers-percent: 50, answered 2 of 2
	// 14 support-for-drinking-mean: 1 to 2.5, answered 1 of 2
	// 17 support-for-drug-use-mean: not known, answered 0 of 0
}
