"""The vocabulary that every other part shares: money, quantities, words, the parts of a plan, carriers."""
