'use client'
import { loadCore } from 'confluence-oauth-core'
import { useEffect, useState } from 'react'

export default function Page() {
  const [host, setHost] = useState('')
  useEffect(() => {
    loadCore().then(core => {
      const site = core.parseSite({ text: 'https://acme.atlassian.net/wiki/spaces/X' })
      setHost(site.ok ? site.value.host : site.error.message)
    })
  }, [])
  return <p>{host}</p>
}
