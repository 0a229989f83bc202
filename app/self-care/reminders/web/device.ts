// What this browser can do with messages. Everything here may be missing: then reminders are shown when the app is opened.

/** Whether this browser can show messages; on an iPhone or iPad only from the home screen. */
export function deviceCan(): 'yes' | 'no' | 'home-screen-first' {
  if (typeof navigator === 'undefined') return 'no'
  if ('serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis) return 'yes'
  return isApple(navigator) && !matchMedia('(display-mode: standalone)').matches ? 'home-screen-first' : 'no'
}

// An iPad says that it is a Mac; no Mac has a screen to touch.
const isApple = ({ userAgent, maxTouchPoints }: Navigator) => /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)

/** This browser's subscription, if it has one and may show what comes. */
export async function subscriptionHere(): Promise<PushSubscription | null> {
  if (deviceCan() !== 'yes') return null
  const registration = await navigator.serviceWorker.getRegistration()
  return await registration?.pushManager.getSubscription().catch(() => null) ?? null
}

/** Asks the browser for permission: only from a tap, or it is refused for good in some. */
export const askPermission = async (): Promise<boolean> => (await Notification.requestPermission()) === 'granted'

/** Subscribes afresh. The one from before goes first: it may have been somebody else's. Throws where the browser reaches no push service. */
export async function subscribe(key: Uint8Array): Promise<{ endpoint: string; p256dh: Uint8Array<ArrayBuffer>; auth: Uint8Array<ArrayBuffer> }> {
  const { pushManager } = await navigator.serviceWorker.ready
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: new Uint8Array(key) })
  const bytesOf = (name: PushEncryptionKeyName) => new Uint8Array(subscription.getKey(name) ?? new ArrayBuffer(0))
  return { endpoint: subscription.endpoint, p256dh: bytesOf('p256dh'), auth: bytesOf('auth') }
}

/** Lets go of this browser's subscription. */
export const unsubscribe = async (): Promise<void> => void await (await subscriptionHere())?.unsubscribe()
