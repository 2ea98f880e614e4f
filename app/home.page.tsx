export default function Home() {
  return (
    <main>
      <h1>Groundwork</h1>
      <p>Plan the AI work, then hire the people it needs.</p>
    </main>
  )
}
